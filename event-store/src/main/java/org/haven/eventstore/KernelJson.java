package org.haven.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.GrantId;
import org.haven.kernel.client.Guardian;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.client.RoiForm;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.SealedIdentity;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.descriptor.DescriptorId;
import org.haven.kernel.element.Answers;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.service.ActId;
import org.haven.kernel.service.ServiceId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the kernel's values are written in JSON, so that the kernel itself need not know. */
public final class KernelJson {

    private KernelJson() {}

    /** A mapper for the kernel's values: nothing unknown is read past, no type names from the payload are trusted. */
    public static JsonMapper mapper() {
        var mapper = JsonMapper.builder();
        customize(mapper);
        return mapper.build();
    }

    /** Teaches a mapper the kernel's values. */
    public static void customize(JsonMapper.Builder mapper) {
        // A record is its components; what it says of itself besides, such as Ssn.isIssue, is no part of it.
        mapper.changeDefaultVisibility(parts -> parts.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .addModule(texts())
                .addMixIn(Answer.class, TellsItself.class)
                .addMixIn(PersonName.class, PersonNameKinds.class)
                .addMixIn(Ssn.class, SsnKinds.class)
                .addMixIn(DateOfBirth.class, DateOfBirthKinds.class)
                .addMixIn(Sharing.class, SharingKinds.class)
                .addMixIn(AnonymousEntryPolicy.class, PolicyKinds.class)
                .addMixIn(Answers.class, ByField.class)
                .addMixIn(RoiTerms.class, MayBeNoted.class)
                .addMixIn(MemberEnrolled.class, MayHaveJoined.class)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }

    /** The ids and codes that are one text in JSON, as they are in the store, on the wire and in a URL. */
    public static SimpleModule texts() {
        var module = new SimpleModule("haven-kernel");
        uuid(module, AgencyId.class, AgencyId::new);
        uuid(module, ProjectId.class, ProjectId::new);
        uuid(module, TallyId.class, TallyId::new);
        uuid(module, ClientId.class, ClientId::new);
        uuid(module, GrantId.class, GrantId::new);
        uuid(module, HouseholdId.class, HouseholdId::new);
        uuid(module, EnrollmentId.class, EnrollmentId::new);
        uuid(module, AssessmentId.class, AssessmentId::new);
        uuid(module, ServiceId.class, ServiceId::new);
        uuid(module, ActId.class, ActId::new);
        uuid(module, DescriptorId.class, DescriptorId::new);
        text(module, StaffId.class, StaffId::value, StaffId::new);
        text(module, CocCode.class, CocCode::value, CocCode::new);
        text(module, ReturnCode.class, ReturnCode::value, ReturnCode::new);
        text(module, SealedIdentity.class, SealedIdentity::ciphertext, SealedIdentity::new);
        text(module, SealedWords.class, SealedWords::ciphertext, SealedWords::new);
        return module;
    }

    private static <T> void uuid(SimpleModule module, Class<T> type, Function<UUID, T> read) {
        text(module, type, Object::toString, text -> read.apply(UUID.fromString(text)));
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return read.apply(json.getString());
            }
        });
        module.addKeySerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeName(write.apply(value));
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return read.apply(key);
            }
        });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Answer.Given.class), @JsonSubTypes.Type(Answer.NotGiven.class)})
    private interface TellsItself {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PersonName.Full.class, name = "FULL"),
        @JsonSubTypes.Type(value = PersonName.Partial.class, name = "PARTIAL")
    })
    private interface PersonNameKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Ssn.Full.class, name = "FULL"),
        @JsonSubTypes.Type(value = Ssn.Partial.class, name = "PARTIAL")
    })
    private interface SsnKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DateOfBirth.Exact.class, name = "EXACT"),
        @JsonSubTypes.Type(value = DateOfBirth.Approximate.class, name = "APPROXIMATE")
    })
    private interface DateOfBirthKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Sharing.AllAgencies.class, name = "ALL_AGENCIES"),
        @JsonSubTypes.Type(value = Sharing.ListedAgencies.class, name = "LISTED_AGENCIES"),
        @JsonSubTypes.Type(value = Sharing.OwnAgency.class, name = "OWN_AGENCY")
    })
    private interface SharingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AnonymousEntryPolicy.BeforeEntry.class, name = "BEFORE_ENTRY"),
        @JsonSubTypes.Type(value = AnonymousEntryPolicy.Provisional.class, name = "PROVISIONAL"),
        @JsonSubTypes.Type(value = AnonymousEntryPolicy.Standing.class, name = "STANDING")
    })
    private interface PolicyKinds {}

    /** The answers themselves, by the names of their fields. */
    @SuppressWarnings("UnusedVariable") // Jackson reads it
    private abstract static class ByField {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ByField(Map<String, String> values) {}

        @JsonValue
        abstract Map<String, String> values();
    }

    /** Terms that were written before these were noted say nothing of them. */
    @SuppressWarnings("UnusedMethod") // Jackson reads them
    private interface MayBeNoted {

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> language();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<RoiForm> form();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Guardian> guardian();
    }

    /** Events that were written before members could join later say nothing of who joined them. */
    @SuppressWarnings("UnusedMethod") // Jackson reads it
    private interface MayHaveJoined {

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<StaffId> joinedBy();
    }
}
