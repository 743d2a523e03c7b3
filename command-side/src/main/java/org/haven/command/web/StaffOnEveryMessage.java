package org.haven.command.web;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.stereotype.Component;

/** Carries who acted, and for which agency, from each command to its events. */
@Component
final class StaffOnEveryMessage extends SimpleCorrelationDataProvider {

    static final String STAFF = "staff";
    static final String AGENCY = "agency";

    StaffOnEveryMessage() {
        super(STAFF, AGENCY);
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return message.getPayload() instanceof Unattributed ? Map.of() : super.correlationDataFor(message);
    }
}
