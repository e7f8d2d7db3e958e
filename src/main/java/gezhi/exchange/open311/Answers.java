package gezhi.exchange.open311;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes answers. They go out as they are written; what is public may be read by scripts of any page. */
@Component
class Answers {
    private final MessageSource words;

    Answers(MessageSource words) {
        this.words = words;
    }

    void list(HttpServletResponse response, Notation notation, String root, String item, Consumer<Writing> items)
            throws IOException {
        begin(response, notation);
        try (Writing writing = notation.list(response.getOutputStream(), root, item)) {
            items.accept(writing);
        }
    }

    void single(
            HttpServletResponse response,
            Notation notation,
            String root,
            Map<String, ? extends @Nullable Object> fields)
            throws IOException {
        begin(response, notation);
        try (Writing writing = notation.single(response.getOutputStream(), root)) {
            writing.item(fields);
        }
    }

    void trouble(HttpServletResponse response, Notation notation, HttpStatus status, List<String> descriptions)
            throws IOException {
        response.setStatus(status.value());
        list(
                response,
                notation,
                "errors",
                "error",
                writing -> descriptions.forEach(description -> {
                    Map<String, Object> error = new LinkedHashMap<>();
                    error.put("code", status.value());
                    error.put("description", description);
                    writing.item(error);
                }));
    }

    String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** The words of another key where the first has none. */
    String sayOr(String key, String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        @Nullable String said = words.getMessage(key, null, null, locale);
        return said == null ? say(otherwise) : said;
    }

    private static void begin(HttpServletResponse response, Notation notation) {
        response.setContentType(notation.contentType());
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
