package org.haven.http;

import static org.springframework.security.config.Customizer.withDefaults;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.haven.eventstore.KernelJson;
import org.haven.eventstore.Positions;
import org.haven.eventstore.readmodel.LiveReadModels;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceId;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** How both sides speak HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInClaims.class)
@Import({Problems.class, ErrorPage.class, OpenApi.class, ReadModelController.class, ReconciliationController.class})
public class HttpEdgeConfiguration {

    @Bean
    JacksonModule kernelTexts() {
        return KernelJson.texts();
    }

    @Bean
    SecurityProblems securityProblems(JsonMapper json) {
        return new SecurityProblems(json);
    }

    @Bean
    RequestBytes requestBytes(SecurityProblems problems) {
        return new RequestBytes(problems);
    }

    /** What the servlet container let through and no path of Haven's can mean. */
    @Bean
    RequestRejectedHandler rejectedRequests(SecurityProblems problems) {
        return (request, response, rejected) -> problems.write(
                Problem.of(HttpStatus.BAD_REQUEST, "input/path", "This path holds characters that no path here has."),
                response);
    }

    /** Everything needs a token, except what says that the service lives and how it is used. */
    @Bean
    @Order(2)
    SecurityFilterChain bearerTokens(HttpSecurity http, SignInClaims claims, SecurityProblems problems) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/v3/api-docs/**",
                                "/swagger-ui.html",
                                "/swagger-ui/**",
                                "/actuator/health/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.disable()) // no cookie signs anyone in
                .headers(withDefaults())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(SignedInToken.reading(claims)))
                        .authenticationEntryPoint((request, response, failure) -> problems.unauthenticated(response)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> problems.unauthenticated(response))
                        .accessDeniedHandler(
                                (request, response, denied) -> problems.write(SecurityProblems.FORBIDDEN, response)))
                .build();
    }

    /** A request is one observation. One of each filter that it passes would cost more than the filters do. */
    @Bean
    SecurityObservationSettings noFilterIsObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Whatever reads an issuer's tokens here, reads each of them once and remembers it. */
    @Bean
    static BeanPostProcessor rememberedTokens() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? new RememberedTokens(decoder, Clock.systemUTC()) : bean;
            }
        };
    }

    @Bean
    WebMvcConfigurer httpEdge(Positions positions, LiveReadModels live) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Roles()).excludePathPatterns(ErrorPage.PATH);
                registry.addInterceptor(new Freshness(positions, live));
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new BodyReader());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SignedInArgument<>(SignedIn.class, Function.identity()));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, AgencyId.class, text -> new AgencyId(Ids.of(text)));
                registry.addConverter(String.class, ProjectId.class, text -> new ProjectId(Ids.of(text)));
                registry.addConverter(String.class, ClientId.class, text -> new ClientId(Ids.of(text)));
                registry.addConverter(String.class, HouseholdId.class, text -> new HouseholdId(Ids.of(text)));
                registry.addConverter(String.class, EnrollmentId.class, text -> new EnrollmentId(Ids.of(text)));
                registry.addConverter(String.class, AssessmentId.class, text -> new AssessmentId(Ids.of(text)));
                registry.addConverter(String.class, ActId.class, text -> new ActId(Ids.of(text)));
                registry.addConverter(String.class, ServiceId.class, text -> new ServiceId(Ids.of(text)));
                registry.addConverter(String.class, DescriptorId.class, text -> new DescriptorId(Ids.of(text)));
                registry.addConverter(String.class, StaffId.class, StaffId::new);
                registry.addConverter(String.class, LocalDate.class, Dates::of);
            }
        };
    }
}
