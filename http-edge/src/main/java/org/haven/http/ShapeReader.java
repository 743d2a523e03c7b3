package org.haven.http;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a JSON tree against the shape of a record and notes each place where the two part. */
final class ShapeReader {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LIST = 100;

    private final List<FieldProblem> problems;

    ShapeReader(List<FieldProblem> problems) {
        this.problems = problems;
    }

    @Nullable
    Record record(String at, JsonNode node, Class<? extends Record> type) {
        if (!node.isObject()) {
            note(at, "shape/object", "This is a JSON object.");
            return null;
        }
        var components = type.getRecordComponents();
        noteUnknown(at, node, components);
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> component(at + "/" + component.getName(), node.get(component.getName()), component))
                .toArray();
        return problems.isEmpty() ? BodyReader.construct(type, types, values) : null;
    }

    private void noteUnknown(String at, JsonNode node, RecordComponent[] components) {
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        long unknown = node.propertyStream()
                .filter(field -> !known.contains(field.getKey()))
                .count();
        if (unknown > 0) {
            // The name that was sent is not repeated: it may be anything, a person's name too.
            note(
                    at,
                    "shape/unknown-field",
                    unknown + " field(s) here are not known. Known are: " + sorted(known) + ".");
        }
    }

    private static String sorted(Iterable<String> names) {
        var list = new ArrayList<String>();
        names.forEach(list::add);
        list.sort(null);
        return String.join(", ", list);
    }

    private @Nullable Object component(String at, @Nullable JsonNode node, RecordComponent component) {
        if (node == null || node.isNull()) {
            return mayBeAbsent(component.getAnnotatedType()) ? null : note(at, "shape/missing", "This is needed.");
        }
        return value(at, node, component.getGenericType(), longest(component));
    }

    private static int longest(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(AtMost.class))
                .map(AtMost::value)
                .orElse(LONGEST_LIST);
    }

    private static boolean mayBeAbsent(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object value(String at, JsonNode node, Type type, int longest) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(at, node, list.getActualTypeArguments()[0], longest);
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return texts(at, node, longest);
        }
        var wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return record(at, node, wanted.asSubclass(Record.class));
        }
        if (wanted == Integer.class || wanted == int.class) {
            return node.isInt() ? node.intValue() : note(at, "shape/number", "This is a whole number.");
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return node.isBoolean() ? node.booleanValue() : note(at, "shape/boolean", "This is true or false.");
        }
        return node.isString() ? text(at, node.stringValue(), wanted) : note(at, "shape/text", "This is a text.");
    }

    private @Nullable Object list(String at, JsonNode node, Type element, int longest) {
        if (!node.isArray() || node.size() > longest) {
            return note(at, "shape/list", "This is a list of at most " + longest + ".");
        }
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < node.size(); i++) {
            values.add(value(at + "/" + i, node.get(i), element, LONGEST_LIST));
        }
        return values;
    }

    /** Texts, and numbers as such, by names that the sender chose, which are not repeated. */
    private @Nullable Object texts(String at, JsonNode node, int longest) {
        if (!node.isObject() || node.size() > longest) {
            return note(at, "shape/object", "This is a JSON object of at most " + longest + " texts and numbers.");
        }
        var texts = new LinkedHashMap<String, @Nullable Object>();
        node.propertyStream().forEach(one -> texts.put(one.getKey(), textOrNumber(at, one.getValue())));
        return texts;
    }

    private @Nullable Object textOrNumber(String at, JsonNode node) {
        if (node.isNumber()) {
            return text(at, node.asString(), String.class);
        }
        return node.isString()
                ? text(at, node.stringValue(), String.class)
                : note(at, "shape/text", "Each of these is a text or a number.");
    }

    private @Nullable Object text(String at, String text, Class<?> wanted) {
        if (text.length() > LONGEST_TEXT) {
            return note(at, "shape/too-long", "This has at most " + LONGEST_TEXT + " characters.");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            return note(at, "shape/control-character", "This holds a control character. Type it anew.");
        }
        if (wanted == String.class) {
            return text;
        }
        try {
            if (wanted == LocalDate.class) {
                return Dates.of(text);
            }
            if (wanted == UUID.class) {
                return Ids.of(text);
            }
        } catch (DateTimeException noDate) {
            return note(at, "shape/date", "This is no date. Write it as 2026-01-31.");
        } catch (IllegalArgumentException noUuid) {
            return note(at, "shape/id", "This is no id. An id is a UUID.");
        }
        return constant(at, text, wanted);
    }

    private @Nullable Object constant(String at, String text, Class<?> wanted) {
        var constants = wanted.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException("A body holds a " + wanted.getName() + ", which has no shape here.");
        }
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseGet(() -> note(at, "shape/choice", "This is one of " + Arrays.toString(constants) + "."));
    }

    private @Nullable Object note(String at, String code, String detail) {
        problems.add(new FieldProblem(at, code, detail));
        return null;
    }
}
