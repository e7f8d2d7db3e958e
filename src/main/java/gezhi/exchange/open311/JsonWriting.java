package gezhi.exchange.open311;

import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

final class JsonWriting implements Writing {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final boolean list;

    private JsonWriting(OutputStream out, boolean list) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.list = list;
        if (list) {
            json.writeStartArray();
        }
    }

    static JsonWriting list(OutputStream out) {
        return new JsonWriting(out, true);
    }

    static JsonWriting single(OutputStream out) {
        return new JsonWriting(out, false);
    }

    @Override
    public void item(Map<String, ? extends @Nullable Object> fields) {
        json.writeStartObject();
        fields.forEach((name, value) -> {
            json.writeName(name);
            value(value);
        });
        json.writeEndObject();
    }

    @SuppressWarnings("unchecked")
    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Items(String _, var values) -> {
                json.writeStartArray();
                values.forEach(this::value);
                json.writeEndArray();
            }
            case Map<?, ?> fields -> item((Map<String, Object>) fields);
            default -> text(value.toString());
        }
    }

    private void text(String text) {
        if (text.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    @Override
    public void close() {
        if (list) {
            json.writeEndArray();
        }
        json.close();
    }
}
