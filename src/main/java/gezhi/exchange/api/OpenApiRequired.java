package gezhi.exchange.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the document what the records say: a field that may not be null is always there. */
@Component
class OpenApiRequired implements ModelConverter {

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        @Nullable Schema resolved = chain.next().resolve(type, context, chain);
        Class<?> described = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved == null || !described.isRecord()) {
            return resolved;
        }
        Schema<?> model = model(resolved, context);
        if (model != null && model.getProperties() != null) {
            for (RecordComponent field : described.getRecordComponents()) {
                if (model.getProperties().containsKey(field.getName())
                        && !field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    model.addRequiredItem(field.getName());
                }
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
