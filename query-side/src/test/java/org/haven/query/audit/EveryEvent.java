package org.haven.query.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.assessment.AssessmentEvent;
import org.haven.kernel.client.ClientEvent;
import org.haven.kernel.client.ReturnCode;
import org.haven.kernel.client.RoiTerms;
import org.haven.kernel.descriptor.DescriptorEvent;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.UnacceptableValue;
import org.haven.kernel.service.ServiceEvent;

/** Examples of every event of the sealed families, in which each value of each part occurs. */
final class EveryEvent {

    static final ReturnCode CODE = ReturnCode.random(new java.util.Random(7));
    static final String NAME_OF_PLACE = "Harbor-House";

    private EveryEvent() {}

    static Stream<Class<?>> kinds() {
        return Stream.of(
                        AgencyEvent.class,
                        ClientEvent.class,
                        HouseholdEvent.class,
                        AssessmentEvent.class,
                        ServiceEvent.class,
                        DescriptorEvent.class)
                .flatMap(EveryEvent::concrete);
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryEvent::concrete)
                : Stream.of(type);
    }

    static List<Object> examples() {
        return kinds().flatMap(kind -> values(kind).stream()).toList();
    }

    private static List<Object> values(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        var wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            return List.of(wanted.getEnumConstants());
        }
        if (wanted == StaffId.class) {
            return List.of(new StaffId("dana.worker"));
        }
        if (wanted == RoiPolicy.class) {
            return List.of(RoiPolicy.UNLESS_SET, new RoiPolicy(Optional.of(365), 7, 10, 16, true));
        }
        if (wanted == CocCode.class) {
            return List.of(new CocCode("CT-505"));
        }
        if (wanted == ReturnCode.class) {
            return List.of(CODE);
        }
        if (wanted.isSealed()) {
            return Arrays.stream(wanted.getPermittedSubclasses())
                    .flatMap(kind -> values(kind).stream())
                    .toList();
        }
        return wanted.isRecord() ? records(wanted) : List.of(plain(wanted));
    }

    private static List<Object> generic(ParameterizedType type) {
        var inner = values(type.getActualTypeArguments()[0]);
        if (type.getRawType() == Optional.class) {
            return Stream.concat(Stream.of(Optional.empty()), inner.stream().map(Optional::of))
                    .map(Object.class::cast)
                    .toList();
        }
        if (type.getRawType() == Set.class) {
            return List.of(Set.copyOf(inner));
        }
        if (type.getRawType() == Map.class) {
            var values = values(type.getActualTypeArguments()[1]);
            return values.stream()
                    .<Object>map(value -> Map.of(inner.get(0), value))
                    .toList();
        }
        if (type.getRawType() == Answer.class) {
            return Stream.concat(
                            inner.stream().map(Answer::given),
                            Arrays.stream(NonAnswer.values()).map(Answer::notGiven))
                    .map(Object.class::cast)
                    .toList();
        }
        throw new IllegalArgumentException("No example of " + type);
    }

    private static Object plain(Class<?> type) {
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 24;
        }
        if (type == String.class) {
            return NAME_OF_PLACE;
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 1);
        }
        if (type == YearMonth.class) {
            return YearMonth.of(2026, 3);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-03-01T15:00:00Z");
        }
        if (type == ZoneId.class) {
            return ZoneId.of("America/New_York");
        }
        throw new IllegalArgumentException("No example of " + type);
    }

    /** As many examples as the part with the most values has; every value of every part is in one of them. */
    private static List<Object> records(Class<?> type) {
        var parts = Arrays.stream(type.getRecordComponents())
                .map(EveryEvent::valuesOf)
                .toList();
        int most = parts.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, most)
                .mapToObj(at -> parts.stream()
                        .map(values -> values.get(at % values.size()))
                        .toArray())
                .flatMap(values -> construct(type, values).stream())
                .toList();
    }

    private static List<Object> valuesOf(RecordComponent part) {
        var values = new ArrayList<Object>();
        if (part.getType() == boolean.class) {
            values.add(false);
        }
        values.addAll(values(part.getGenericType()));
        return values;
    }

    private static Optional<Object> construct(Class<?> type, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            if (type == RoiTerms.class && refused.getCause() instanceof UnacceptableValue) {
                return Optional.empty(); // terms that contradict one another are no example
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
