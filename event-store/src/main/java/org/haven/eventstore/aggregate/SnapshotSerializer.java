package org.haven.eventstore.aggregate;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.eventstore.CodeFingerprint;
import org.haven.eventstore.KernelJson;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes aggregates field by field, and reads back aggregates only. The revision it writes names this very build, because a state is
 * understood by no other code than that which made it.
 */
public final class SnapshotSerializer extends Jackson3Serializer {

    private static final String OURS = "org.haven.";

    public SnapshotSerializer() {
        this(SingletonSupplier.of(CodeFingerprint::compute));
    }

    private SnapshotSerializer(Supplier<String> build) {
        super(builder()
                .revisionResolver(type -> type.isAnnotationPresent(Aggregate.class) ? build.get() : null)
                .disableCachingOfUnknownClasses()
                .jsonMapperBuilderCustomizer(SnapshotSerializer::customize));
    }

    private static void customize(JsonMapper.Builder mapper) {
        KernelJson.customize(mapper);
        mapper.annotationIntrospector(new StatesByName())
                .changeDefaultVisibility(parts -> parts.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withSetterVisibility(Visibility.NONE));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (MetaData.class.getName().equals(type.getName())) {
            return MetaData.class;
        }
        if (type.getName().startsWith(OURS)) {
            var aggregate = super.classForType(type);
            if (aggregate.isAnnotationPresent(Aggregate.class)) {
                return aggregate;
            }
        }
        throw new SerializationException("What a snapshot says it holds is no aggregate.");
    }

    /** Whether a snapshot was made by this build. */
    boolean made(SerializedType type) {
        return Objects.equals(typeForClass(classForType(type)).getRevision(), type.getRevision());
    }

    /** A state among several is told by its simple name, and can be none but those that its sealed interface permits. */
    private static final class StatesByName extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            var annotation = super.findPolymorphicTypeInfo(config, annotated);
            return annotation == null && isOneOfOurs(annotated)
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "state", null, false, true)
                    : annotation;
        }

        private static boolean isOneOfOurs(Annotated annotated) {
            return annotated instanceof AnnotatedClass
                    && annotated.getRawType().isSealed()
                    && annotated.getRawType().getName().startsWith(OURS);
        }
    }
}
