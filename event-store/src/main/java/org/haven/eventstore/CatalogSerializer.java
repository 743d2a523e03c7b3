package org.haven.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.haven.kernel.event.EventCatalog;

/** Writes events under their catalog name and revision, and refuses to read a name or revision the catalog lacks. */
public final class CatalogSerializer extends Jackson3Serializer {

    private static final String FRAMEWORK = "org.axonframework.";

    public CatalogSerializer() {
        super(builder().jsonMapperBuilderCustomizer(KernelJson::customize));
    }

    @Override
    @SuppressWarnings("rawtypes") // the raw type is Axon's
    public SerializedType typeForClass(Class type) {
        return EventCatalog.of(type)
                .<SerializedType>map(
                        entry -> new SimpleSerializedType(entry.name(), Integer.toString(entry.revision())))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().startsWith(FRAMEWORK) || SerializedType.emptyType().equals(type)) {
            return super.classForType(type);
        }
        return EventCatalog.named(type.getName())
                .filter(entry -> Integer.toString(entry.revision()).equals(type.getRevision()))
                .orElseThrow(() -> new UnknownEvent(type.getName(), type.getRevision()))
                .type();
    }
}
