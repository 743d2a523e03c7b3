package org.haven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.eventstore.KernelExamples.FAMILY;
import static org.haven.eventstore.KernelExamples.GRANT;
import static org.haven.eventstore.KernelExamples.HARBOR_HOUSE;
import static org.haven.eventstore.KernelExamples.HDC;
import static org.haven.eventstore.KernelExamples.MOTHER;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;
import static org.haven.eventstore.KernelExamples.SON;
import static org.haven.eventstore.KernelExamples.WORKER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.haven.command.client.CorrectDemographics;
import org.haven.command.client.RecordDemographics;
import org.haven.command.permission.ApproveByHdc;
import org.haven.command.permission.DenyByHdc;
import org.haven.command.permission.RequestAgain;
import org.haven.command.permission.RevokeGrant;
import org.haven.command.permission.WithdrawRequest;
import org.haven.eventstore.KernelExamples;
import org.haven.eventstore.TestDatabase;
import org.haven.eventstore.aggregate.AggregateMemory;
import org.haven.eventstore.aggregate.SnapshotSerializer;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.client.AnonymityReason;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.client.Demographics;
import org.haven.kernel.client.DenialReason;
import org.haven.kernel.client.RevocationReason;
import org.haven.kernel.client.RoiChoice;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.client.Sharing;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A long stream comes back from its snapshot as it would from its first event, or else is read from its first event. */
class SnapshotsOnPostgresTest {

    private static final OnPostgres HAVEN = new OnPostgres(TestDatabase.empty());
    private static final int LONG = 250;
    private static final int LATER = 30;
    private static final Staff BY = new Staff(WORKER, HARBOR_HOUSE, Role.WORKER);
    private static final Staff DECIDER = new Staff(HDC, HARBOR_HOUSE, Role.HDC);
    private static final Demographics UNTOLD = new Demographics(
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.notGiven(NonAnswer.NOT_COLLECTED),
            Answer.notGiven(NonAnswer.NOT_COLLECTED));

    private static final List<Object> BESIDES = List.of(
            new AnonymousEntryPolicySet(HARBOR_HOUSE, new AnonymousEntryPolicy.BeforeEntry(), 7, HDC),
            new AnonymousEntryPolicySet(HARBOR_HOUSE, new AnonymousEntryPolicy.Provisional(24), 9, HDC),
            new RoiChoiceRecorded(
                    MOTHER,
                    new RoiTerms(
                            RoiChoice.SIGNED,
                            new Sharing.AllAgencies(),
                            KernelExamples.TODAY,
                            Optional.of(KernelExamples.TODAY.plusDays(9)),
                            "2026-1",
                            Optional.of(HDC)),
                    true,
                    Optional.empty(),
                    WORKER));

    static Stream<Arguments> histories() {
        return Stream.of("client", "household", "agency")
                .flatMap(kind -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(kind, seed)));
    }

    @AfterAll
    static void stop() {
        HAVEN.close();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_long_stream_comes_back_as_from_its_first_event(String kind, long seed) {
        var chance = new Random(seed);
        var stream = UUID.randomUUID().toString();
        append(kind, stream, 0, LONG, chance);
        load(kind, stream);
        awaitSnapshot(stream);
        append(kind, stream, LONG, LATER, chance);

        assertThat(beginning(stream).getSequenceNumber()).isEqualTo(LONG - 1L);
        var fromSnapshot = load(kind, stream);
        var behaviour = behaviour(kind, stream);
        assertThat(behaviour).isNotEmpty();

        spoil(stream, "revision = 'another build'");
        assertThat(load(kind, stream)).usingRecursiveComparison().isEqualTo(fromSnapshot);
        assertThat(behaviour(kind, stream)).isEqualTo(behaviour);

        spoil(stream, "payload = 'broken'::bytea, revision = '" + build(fromSnapshot) + "'");
        assertThat(load(kind, stream)).usingRecursiveComparison().isEqualTo(fromSnapshot);
    }

    /** Until nothing in the background writes a sound one again. */
    private static void spoil(String stream, String how) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            HAVEN.sql().sql("UPDATE eventstore.snapshot SET " + how).update();
            return beginning(stream).getSequenceNumber() == 0;
        });
    }

    private static void awaitSnapshot(String stream) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> HAVEN.bean(EventStorageEngine.class)
                        .readSnapshot(stream)
                        .isPresent());
    }

    private static String build(Object aggregate) {
        return HAVEN.bean(SnapshotSerializer.class)
                .typeForClass(aggregate.getClass())
                .getRevision();
    }

    /** What a reader of the stream is given first. */
    private static DomainEventMessage<?> beginning(String stream) {
        return HAVEN.bean(EventStore.class).readEvents(stream).peek();
    }

    /** The aggregate, as a node finds it that does not remember it. */
    private static Object load(String kind, String stream) {
        HAVEN.bean(AggregateMemory.class).clear();
        var loaded = new ArrayList<Object>();
        inOneCommand(new Object(), () -> repository(kind).load(stream).execute(loaded::add));
        HAVEN.bean(AggregateMemory.class).clear();
        return loaded.get(0);
    }

    /** What becomes of each command that could be sent now; nothing of it is kept. */
    private static List<String> behaviour(String kind, String stream) {
        return commands(kind, stream).stream()
                .map(command -> outcome(kind, stream, command))
                .toList();
    }

    private static String outcome(String kind, String stream, Object command) {
        HAVEN.bean(AggregateMemory.class).clear();
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command);
        var unit = DefaultUnitOfWork.startAndGet(message);
        try {
            repository(kind).load(stream).handle(message);
            return HAVEN.bean(EventStore.class)
                    .readEvents(stream, LONG + LATER)
                    .asStream()
                    .map(event -> event.getPayload().toString())
                    .toList()
                    .toString();
        } catch (Exception refused) {
            return refused.toString();
        } finally {
            unit.rollback();
        }
    }

    private static List<Object> commands(String kind, String stream) {
        if (!kind.equals("client")) {
            return List.of(new Object());
        }
        var client = new ClientId(UUID.fromString(stream));
        return List.of(
                new ApproveByHdc(client, DECIDER, Optional.empty()),
                new DenyByHdc(client, DenialReason.ROI_NOT_EXPLAINED, DECIDER, Optional.empty()),
                new WithdrawRequest(client, BY, Optional.empty()),
                new RevokeGrant(client, RevocationReason.OTHER, DECIDER, Optional.empty()),
                new RequestAgain(client, GRANT, NIGHT_SHELTER, AnonymityReason.SAFETY, BY),
                new RecordDemographics(client, UNTOLD, BY),
                new CorrectDemographics(client, UNTOLD, CorrectionReason.CLIENT_CHANGED_ANSWER, BY, Optional.empty()));
    }

    @SuppressWarnings("unchecked")
    private static Repository<Object> repository(String kind) {
        return HAVEN.bean(kind + "Repository", Repository.class);
    }

    private static void append(String kind, String stream, int from, int count, Random chance) {
        var type = kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1);
        inOneCommand(new Object(), () -> {
            for (int version = from; version < from + count; version++) {
                var example = version == 0 ? examples(kind).get(0) : anyOf(examples(kind), chance);
                HAVEN.bean(EventStore.class)
                        .publish(new GenericDomainEventMessage<>(
                                type, stream, version, happenedTo(stream, example, chance)));
            }
        });
    }

    private static void inOneCommand(Object command, Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(command));
        unit.attachTransaction(HAVEN.bean(TransactionManager.class));
        var result = unit.executeWithResult(() -> {
            work.run();
            return null;
        });
        if (result.isExceptional()) {
            throw new AssertionError(result.exceptionResult());
        }
    }

    private static List<Object> examples(String kind) {
        return Stream.<Object>concat(KernelExamples.ALL.stream(), BESIDES.stream())
                .filter(event -> switch (kind) {
                    case "client" -> event instanceof ClientEvent && !(event instanceof CoveredByGrant);
                    case "household" -> event instanceof HouseholdEvent;
                    default -> event instanceof AgencyEvent && !(event instanceof NotEnteredTallied);
                })
                .toList();
    }

    /** The example, as it happened to this stream, with one of a few grants, households, children and projects. */
    private static Object happenedTo(String stream, Object example, Random chance) {
        Serializer serializer = HAVEN.bean("catalogSerializer", Serializer.class);
        var written = serializer.serialize(example, String.class);
        var others = Map.<Object, Supplier<String>>of(
                MOTHER, () -> stream,
                HARBOR_HOUSE, () -> example instanceof AgencyEvent ? stream : HARBOR_HOUSE.toString(),
                FAMILY, () -> example instanceof HouseholdEvent ? stream : oneOfThree(FAMILY.value(), chance),
                GRANT, () -> oneOfThree(GRANT.value(), chance),
                SON, () -> oneOfThree(SON.value(), chance),
                NIGHT_SHELTER, () -> oneOfThree(NIGHT_SHELTER.value(), chance));
        var text = written.getData();
        for (var other : others.entrySet()) {
            text = text.replace(other.getKey().toString(), other.getValue().get());
        }
        return serializer.deserialize(new SimpleSerializedObject<>(text, String.class, written.getType()));
    }

    private static String oneOfThree(UUID like, Random chance) {
        return new UUID(like.getMostSignificantBits() + (chance.nextInt(3) << 8), like.getLeastSignificantBits())
                .toString();
    }

    private static <T> T anyOf(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
