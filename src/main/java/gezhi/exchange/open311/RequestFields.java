package gezhi.exchange.open311;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.PublicPhotos;
import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Step;
import gezhi.exchange.published.PlaceNames;
import gezhi.exchange.published.PublicCase;
import gezhi.exchange.published.PublicCases;
import gezhi.exchange.published.PublicMove;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Public cases as GeoReport's requests, a lot at a time. */
@Component
class RequestFields {
    private final Categories categories;
    private final PlaceNames places;
    private final PublicCases cases;
    private final Moments moments;
    private final Answers answers;

    RequestFields(Categories categories, PlaceNames places, PublicCases cases, Moments moments, Answers answers) {
        this.categories = categories;
        this.places = places;
        this.cases = cases;
        this.moments = moments;
        this.answers = answers;
    }

    /** @param extended with notes and what the standard has no field for */
    List<Map<String, @Nullable Object>> of(String city, List<PublicCase> lot, boolean extended) {
        PlaceNames.Names names = places.of(city, lot);
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Map<UUID, List<PublicMove>> stories = extended ? cases.stories(city, lot) : Map.of();
        Map<UUID, List<Reply>> replies =
                extended ? cases.replies(city, lot.stream().map(PublicCase::id).toList()) : Map.of();
        return Scoped.call(
                Scope.visitor(city),
                () -> lot.stream()
                        .map(each -> {
                            Map<String, @Nullable Object> fields = fields(each, names);
                            fields.put("media_url", media(city, each.photo(), root));
                            if (extended) {
                                fields.put(
                                        "attributes", Attributes.replied(replies.getOrDefault(each.id(), List.of())));
                                extend(fields, each, stories.getOrDefault(each.id(), List.of()));
                            }
                            return fields;
                        })
                        .toList());
    }

    private Map<String, @Nullable Object> fields(PublicCase request, PlaceNames.Names names) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("service_request_id", request.number());
        fields.put("status", status(request.step()));
        fields.put("status_notes", answers.say("cases.status." + request.step()));
        fields.put("service_name", serviceName(request.category()));
        fields.put("service_code", request.category());
        fields.put("description", request.words());
        fields.put("agency_responsible", names.office(request.office()));
        fields.put("service_notice", null);
        fields.put("requested_datetime", moments.show(request.received()));
        fields.put("updated_datetime", moments.show(request.updated()));
        fields.put("expected_datetime", moments.show(request.due()));
        fields.put("address", names.address(request.community()));
        fields.put("address_id", request.community());
        fields.put("zipcode", null);
        fields.put("lat", request.lat());
        fields.put("long", request.lon());
        fields.put("media_url", null);
        return fields;
    }

    private static @Nullable String media(String city, @Nullable UUID photo, String root) {
        return photo == null ? null : root + PublicPhotos.path(city, photo);
    }

    private void extend(Map<String, @Nullable Object> fields, PublicCase request, List<PublicMove> story) {
        fields.put("extended_attributes", Map.of("step", request.step().name()));
        fields.put("notes", new Items("note", story.stream().map(this::note).toList()));
    }

    private Map<String, @Nullable Object> note(PublicMove move) {
        Map<String, @Nullable Object> note = new LinkedHashMap<>();
        note.put("datetime", moments.show(move.at()));
        note.put("description", told(move));
        note.put("type", move.action().name().toLowerCase(Locale.ROOT));
        return note;
    }

    List<Map<String, @Nullable Object>> updates(String city, List<PublicMove> lot) {
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return lot.stream().map(move -> update(move, city, root)).toList();
    }

    private Map<String, @Nullable Object> update(PublicMove move, String city, String root) {
        Map<String, @Nullable Object> update = new LinkedHashMap<>();
        update.put("update_id", move.number() + "-" + move.seq());
        update.put("service_request_id", move.number());
        update.put("status", UpdateStatus.of(move).text());
        update.put("updated_datetime", moments.show(move.at()));
        update.put("description", told(move));
        update.put("media_url", media(city, move.photo(), root));
        update.put("external_status_code", move.to().name());
        update.put("customer_reference", null);
        return update;
    }

    /** What a move is called for everybody; else where it has led. */
    private String told(PublicMove move) {
        return answers.sayOr("open311.move." + move.action(), "cases.status." + move.to());
    }

    private static String status(Step step) {
        return step.isOpen() ? "open" : "closed";
    }

    private String serviceName(String code) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return categories
                .findEver(code)
                .map((Category found) -> found.name(english))
                .orElse(code);
    }
}
