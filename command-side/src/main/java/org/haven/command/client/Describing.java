package org.haven.command.client;

import java.time.LocalDate;
import org.haven.kernel.client.ChangeReason;
import org.haven.kernel.client.ClientEvent.DemographicsChanged;
import org.haven.kernel.client.ClientEvent.DemographicsCorrected;
import org.haven.kernel.client.ClientEvent.DemographicsRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.YesNo;

/** Whether a client has answered what everybody is asked. */
sealed interface Describing {

    default DemographicsRecorded record(ClientId client, Demographics demographics, StaffId by) {
        throw ClientRefusal.DEMOGRAPHICS_ALREADY_RECORDED.refuse();
    }

    default DemographicsCorrected correct(
            ClientId client, Demographics demographics, CorrectionReason reason, StaffId by) {
        throw ClientRefusal.DEMOGRAPHICS_NOT_RECORDED.refuse();
    }

    default DemographicsChanged change(
            ClientId client, Demographics demographics, LocalDate on, ChangeReason reason, StaffId by) {
        throw ClientRefusal.DEMOGRAPHICS_NOT_RECORDED.refuse();
    }

    /** Whether the client said that they are a veteran. */
    default boolean veteran() {
        return false;
    }

    /** Nobody has asked. */
    record NotRecorded() implements Describing {
        @Override
        public DemographicsRecorded record(ClientId client, Demographics demographics, StaffId by) {
            return new DemographicsRecorded(client, demographics, by);
        }
    }

    /** The client has answered. */
    record Recorded(boolean veteran) implements Describing {

        static Recorded after(Demographics demographics) {
            return new Recorded(
                    demographics.veteran().asGiven().filter(YesNo.YES::equals).isPresent());
        }

        @Override
        public DemographicsCorrected correct(
                ClientId client, Demographics demographics, CorrectionReason reason, StaffId by) {
            return new DemographicsCorrected(client, demographics, reason, by);
        }

        @Override
        public DemographicsChanged change(
                ClientId client, Demographics demographics, LocalDate on, ChangeReason reason, StaffId by) {
            return new DemographicsChanged(client, demographics, on, reason, by);
        }
    }
}
