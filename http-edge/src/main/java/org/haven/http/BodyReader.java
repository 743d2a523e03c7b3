package org.haven.http;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a request body into a record of the controller, and names every field that is missing, unknown or of the wrong shape at
 * once. A component that is not {@code @Nullable} is required.
 */
final class BodyReader implements HttpMessageConverter<Record> {

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type.isRecord()
                && type.getName().startsWith("org.haven.")
                && (mediaType == null || MediaType.APPLICATION_JSON.isCompatibleWith(mediaType));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public Record read(Class<? extends Record> type, HttpInputMessage input) throws IOException {
        var problems = new ArrayList<FieldProblem>();
        var record = new ShapeReader(problems).record("", tree(input.getBody().readAllBytes()), type);
        if (!problems.isEmpty() || record == null) {
            throw ProblemException.badInput(problems);
        }
        return record;
    }

    private JsonNode tree(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return json.readTree(bytes);
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("The body is not UTF-8.");
        } catch (JacksonException notJson) {
            throw unreadable("The body is not one JSON object with distinct field names.");
        }
    }

    private static ProblemException unreadable(String why) {
        return ProblemException.badInput(List.of(new FieldProblem("", "body/not-json", why)));
    }

    @Override
    public void write(Record body, @Nullable MediaType mediaType, HttpOutputMessage output) {
        throw new HttpMessageNotWritableException("Bodies are only read here.");
    }

    /** Calls a record's canonical constructor, which for a body only holds what was sent. */
    static Record construct(Class<? extends Record> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
