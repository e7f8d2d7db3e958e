package gezhi.platform.listing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.DataBinder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The filters of a page, as its address has them. */
public record Filters(MultiValueMap<String, String> given) {
    private static final DefaultFormattingConversionService CONVERSION = new DefaultFormattingConversionService();

    /** @param query what stands after the question mark */
    public static Filters of(String query) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(Objects::nonNull)
                        .forEach(value -> given.add(decoded(name), decoded(value))));
        return new Filters(given);
    }

    /** The first value of a filter; empty when it is not set. */
    public String text(String name) {
        return Objects.requireNonNullElse(given.getFirst(name), "");
    }

    /**
     * The filters as the record that the page itself reads them with.
     *
     * @throws IllegalArgumentException when a value does not fit, which no page links to
     */
    public <T> T as(Class<T> form) {
        DataBinder binder = new DataBinder(null, "form");
        binder.setConversionService(CONVERSION);
        binder.setTargetType(ResolvableType.forClass(form));
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                List<String> values = given.get(name);
                if (values == null) {
                    return null;
                }
                return values.size() == 1 && !List.class.isAssignableFrom(type) ? values.getFirst() : values;
            }

            @Override
            public Set<String> getNames() {
                return given.keySet();
            }
        });
        if (binder.getBindingResult().hasErrors()) {
            throw new IllegalArgumentException("Filters that no page has: " + given);
        }
        return form.cast(Objects.requireNonNull(binder.getTarget()));
    }

    private static String decoded(String part) {
        return UriUtils.decode(part.replace('+', ' '), StandardCharsets.UTF_8);
    }
}
