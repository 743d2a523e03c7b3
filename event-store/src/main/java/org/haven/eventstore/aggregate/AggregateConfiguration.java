package org.haven.eventstore.aggregate;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How aggregates are reached in this release. An aggregate opts in by the names of these beans. */
@Configuration(proxyBeanMethods = false)
public class AggregateConfiguration {

    @Bean
    AggregateMemory aggregates(@Value("${haven.aggregates.remembered:10000}") long atMost) {
        return new AggregateMemory(atMost);
    }

    /** The append is the transaction, so a command holds no connection while it waits for it. */
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(org.axonframework.config.Configuration axon, DuplicateCommandHandlerResolver duplicates) {
        var bus = new SecondLookCommandBus(SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    CommandTargetResolver rememberedTargets() {
        return new RememberedTargets();
    }

    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore history) {
        return new BackgroundSnapshotter(SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .eventStore(history)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers));
    }

    /** A stream gets a snapshot when so many events would have to be read, and another one after as many more. */
    @Bean
    SnapshotTriggerDefinition longStreams(
            Snapshotter snapshotter, @Value("${haven.aggregates.snapshot-after:100}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }
}
