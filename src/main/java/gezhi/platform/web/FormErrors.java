package gezhi.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;

/** What is wrong with a form, field by field, in the reader's words; the empty field name stands for the form as a whole. */
public record FormErrors(Map<String, String> messages) {

    public FormErrors {
        messages = new LinkedHashMap<>(messages);
    }

    public static FormErrors none() {
        return new FormErrors(Map.of());
    }

    public static FormErrors of(BindingResult binding, MessageSource words) {
        Map<String, String> messages = new LinkedHashMap<>();
        binding.getFieldErrors()
                .forEach(error -> messages.putIfAbsent(
                        error.getField(), words.getMessage(error, LocaleContextHolder.getLocale())));
        return new FormErrors(messages);
    }

    public static FormErrors of(String field, String message) {
        return new FormErrors(Map.of(field, message));
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public @Nullable String of(String field) {
        return messages.get(field);
    }
}
