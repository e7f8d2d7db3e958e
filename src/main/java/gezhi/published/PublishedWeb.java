package gezhi.published;

import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.published.PublishedFigures.Line;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

@Configuration(proxyBeanMethods = false)
class PublishedWeb {
    static final String STAFF = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')";

    private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.SYSTEM));

    @Bean
    Listing publishedBesideComputed(PublishedFigures figures, MessageSource words) {
        return new PlainListing(
                "published",
                "/published",
                ROLES,
                List.of("figure", "published", "computed", "difference", "how"),
                filters -> rows -> {
                    Locale locale = LocaleContextHolder.getLocale();
                    figures.list(locale).lines().forEach(line -> rows.accept(cells(line, words, locale)));
                });
    }

    private static List<Object> cells(Line line, MessageSource words, Locale locale) {
        return Arrays.asList(
                line.name(),
                Objects.requireNonNullElse((Object) line.published(), ""),
                line.computed(),
                Objects.requireNonNullElse((Object) line.difference(), ""),
                words.getMessage(line.how(), null, locale));
    }
}
