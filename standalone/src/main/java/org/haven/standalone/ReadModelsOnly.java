package org.haven.standalone;

import org.haven.eventstore.EventStoreConfiguration;
import org.haven.eventstore.readmodel.ReadModel;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The log and the read models of both sides, and nobody who serves or decides anything. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.haven.command", "org.haven.query"},
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ReadModel.class))
@Import(EventStoreConfiguration.class)
class ReadModelsOnly {}
