package gezhi.membership.web;

import gezhi.membership.Floating;
import gezhi.membership.FloatingDeed;
import gezhi.membership.FloatingMembers;
import gezhi.membership.FloatingOutcome.Reason;
import gezhi.membership.loop.FloatingTable.Line;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import gezhi.platform.web.FormErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Makes the pages of members whose relation is elsewhere. */
@Component
class FloatingPages {
    private final FloatingMembers floating;
    private final MemberPages pages;

    FloatingPages(FloatingMembers floating, MemberPages pages) {
        this.floating = floating;
        this.pages = pages;
    }

    /** What was typed of somebody who was found. */
    record Entered(String name, String residence, String origin, String to) {
        static final Entered NOTHING = new Entered("", "", "", "");
    }

    /** @param step message key */
    record Row(UUID id, String name, String place, String body, String step, String tone) {
        static Row of(Floating each) {
            return new Row(
                    each.id(),
                    each.name().isEmpty() ? "—" : each.name(),
                    each.residence().isEmpty() ? "—" : each.residence() + " " + each.residenceName(),
                    each.bodyName(),
                    each.step().messageKey(),
                    each.step().tone());
        }
    }

    /** @param named whether those are shown that are kept; otherwise those that are not any more */
    record ListPage(
            List<Row> rows,
            @Nullable String next,
            boolean named,
            boolean mayFind,
            Entered entered,
            FormErrors errors,
            UUID request) {}

    /**
     * A deed with its form.
     *
     * @param name stands in front of the ids of its fields
     * @param label message key
     */
    record Deed(String name, String label, boolean consent, boolean words, boolean likely, FormErrors errors) {
        public String prefix() {
            return name + "-";
        }
    }

    /** @param deed message key */
    record Said(String at, String deed, String who, String words) {}

    record OnePage(
            Row row,
            String origin,
            String consentedOn,
            int version,
            List<Deed> deeds,
            List<Said> moves,
            FormErrors summary,
            UUID request) {}

    ListPage list(Slice<Floating> found, boolean named, Entered entered, @Nullable Reason reason) {
        return new ListPage(
                found.rows().stream().map(Row::of).toList(),
                found.next(),
                named,
                floating.mayFind(),
                entered,
                errors(reason),
                UUID.randomUUID());
    }

    /** @param sent the deed that was refused */
    OnePage one(Floating each, String sent, @Nullable Reason reason) {
        List<Line> lines = floating.listDeeds(each);
        List<Deed> deeds = IntStream.range(0, lines.size())
                .mapToObj(at -> deed(lines.get(at), at == 0, sent, reason))
                .toList();
        return new OnePage(
                Row.of(each),
                each.origin(),
                TransferPage.text(each.consentedOn()),
                each.version(),
                deeds,
                floating.moves(each.id()).stream()
                        .map(move -> new Said(
                                pages.minute(move.at()), move.deed().messageKey(), move.actorName(), move.words()))
                        .toList(),
                prefixed(sent, errors(reason)),
                UUID.randomUUID());
    }

    private Deed deed(Line line, boolean likely, String sent, @Nullable Reason reason) {
        String name = line.deed().name().toLowerCase(Locale.ROOT);
        return new Deed(
                name,
                line.deed().messageKey(),
                line.deed() == FloatingDeed.ATTACH,
                line.words(),
                likely,
                name.equals(sent) ? errors(reason) : FormErrors.none());
    }

    private FormErrors errors(@Nullable Reason reason) {
        return reason == null
                ? FormErrors.none()
                : FormErrors.of(reason.field(), pages.say("membership.floating.refused." + reason));
    }

    /** Links of the summary lead to the fields of the form that was sent. */
    private static FormErrors prefixed(String form, FormErrors errors) {
        Map<String, String> messages = new LinkedHashMap<>();
        errors.messages()
                .forEach((field, message) -> messages.put(field.isEmpty() ? field : form + "-" + field, message));
        return new FormErrors(messages);
    }

    @Configuration(proxyBeanMethods = false)
    static class FloatingListing {
        @Bean
        Listing membersWhoFloat(FloatingMembers floating, MemberPages pages) {
            return new PlainListing(
                    "members-floating",
                    "/floating",
                    Set.of(MembershipWeb.PEOPLE),
                    List.of("name", "place", "body", "step"),
                    filters -> {
                        boolean named = !filters.text("named").equals("false");
                        return rows -> Slice.walk(
                                after -> floating.list(named, after).map(Row::of),
                                found -> found.forEach(row -> rows.accept(
                                        List.of(row.name(), row.place(), row.body(), pages.say(row.step())))));
                    });
        }
    }
}
