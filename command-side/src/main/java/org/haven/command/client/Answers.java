package org.haven.command.client;

import org.haven.kernel.client.ClientEvent.DemographicsCorrected;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.event.StaffId;

/** Whether a client has answered what everybody is asked. */
sealed interface Answers {

    default DemographicsRecorded record(ClientId client, Demographics demographics, StaffId by) {
        throw ClientRefusal.DEMOGRAPHICS_ALREADY_RECORDED.refuse();
    }

    default DemographicsCorrected correct(
            ClientId client, Demographics demographics, CorrectionReason reason, StaffId by) {
        throw ClientRefusal.DEMOGRAPHICS_NOT_RECORDED.refuse();
    }

    /** Nobody has asked. */
    record NotRecorded() implements Answers {
        @Override
        public DemographicsRecorded record(ClientId client, Demographics demographics, StaffId by) {
            return new DemographicsRecorded(client, demographics, by);
        }
    }

    /** The client has answered. */
    record Recorded() implements Answers {
        @Override
        public DemographicsCorrected correct(
                ClientId client, Demographics demographics, CorrectionReason reason, StaffId by) {
            return new DemographicsCorrected(client, demographics, reason, by);
        }
    }
}
