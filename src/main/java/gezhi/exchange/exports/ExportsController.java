package gezhi.exchange.exports;

import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lists are taken out by those who see them, once they have said what for; the log is read by administrator and auditor. */
@Controller
class ExportsController {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final List<Listing> listings;
    private final Exporting exporting;
    private final ExportLog log;
    private final MessageSource words;
    private final Clock clock;

    ExportsController(List<Listing> listings, Exporting exporting, ExportLog log, MessageSource words, Clock clock) {
        this.listings = listings;
        this.exporting = exporting;
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/exports")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String log(@RequestParam(defaultValue = "") String after, Model model) {
        var slice = log.list(after).map(entry -> ExportsPage.Row.of(entry, clock.getZone()));
        model.addAttribute("page", new ExportsPage(slice.rows(), slice.next()));
        return "exchange/exports";
    }

    @GetMapping("/exports/{list}")
    String ask(@PathVariable String list, HttpServletRequest request, Model model, Locale locale) {
        @Nullable String query = request.getQueryString();
        ExportForm form = ExportForm.fresh(query == null ? "" : query);
        return ask(listing(list), form, FormErrors.none(), model, locale);
    }

    @PostMapping("/exports/{list}")
    @Nullable
    String export(@PathVariable String list, ExportForm form, HttpServletResponse response, Model model, Locale locale)
            throws IOException {
        Listing listing = listing(list);
        if (!form.saysWhatFor()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormErrors errors = FormErrors.of(
                    "purpose", say("exports.no-purpose", locale, String.valueOf(ExportForm.LONGEST_PURPOSE)));
            return ask(listing, form, errors, model, locale);
        }
        filters(listing, form);
        Instant now = clock.instant();
        String name = say("listings." + list, locale) + "-" + STAMP.format(now.atZone(clock.getZone())) + "."
                + form.kind().extension();
        response.setContentType(form.kind().contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        exporting.write(listing, form, mark(form, now, locale), response.getOutputStream());
        return null;
    }

    private String ask(Listing listing, ExportForm form, FormErrors errors, Model model, Locale locale) {
        OptionalLong count = filters(listing, form);
        String back = listing.page(Filters.of(form.filter())) + (form.filter().isEmpty() ? "" : "?" + form.filter());
        model.addAttribute(
                "page",
                new ExportPage(
                        listing.key(),
                        back,
                        count.isEmpty() ? "" : say("exports.count", locale, count.getAsLong()),
                        form,
                        Arrays.stream(FileKind.values())
                                .map(kind -> new Option(kind.name(), say("exports.kind." + kind, locale)))
                                .toList(),
                        errors));
        return "exchange/export";
    }

    /** How many rows; filters that no page has are a bad request, told before anything is written. */
    private static OptionalLong filters(Listing listing, ExportForm form) {
        try {
            return listing.count(Filters.of(form.filter()));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "filter", e);
        }
    }

    private Listing listing(String key) {
        Listing listing = listings.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!listing.roles().contains(Scoped.current().role())) {
            throw new AccessDeniedException("Not a reader of " + key);
        }
        return listing;
    }

    private String mark(ExportForm form, Instant at, Locale locale) {
        SignedIn who = SignedIn.find().orElseThrow();
        String place = who.place().isEmpty() ? "" : " · " + who.place();
        return say(
                "exports.mark",
                locale,
                who.name() + "（" + say(who.role().messageKey(), locale) + place + "）",
                minute(at),
                form.purpose());
    }

    private String say(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }
}
