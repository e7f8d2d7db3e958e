package gezhi.meetings.web;

import gezhi.bodies.Body;
import gezhi.bodies.BodyAside;
import gezhi.meetings.Terms;
import gezhi.meetings.Terms.Current;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page of a body says from when to when it is elected and what is next; who keeps it goes on from there to its terms. */
@Component
class TermAside implements BodyAside {
    private static final int AFTER_WHAT_IT_STANDS_FOR = 20;

    private final Terms terms;
    private final TermPages pages;

    TermAside(Terms terms, TermPages pages) {
        this.terms = terms;
        this.pages = pages;
    }

    @Override
    public int order() {
        return AFTER_WHAT_IT_STANDS_FOR;
    }

    @Override
    public Optional<Part> of(Body body) {
        return terms.findCurrent(body)
                .map(current -> new Part(
                        "meetings.term.place",
                        lines(current),
                        current.kept() ? new Link("/terms/of/" + body.id(), "meetings.terms") : null));
    }

    private List<String> lines(Current current) {
        if (current.running() == null) {
            return List.of(pages.say("meetings.term.none"), pages.say("meetings.term.next.NONE"));
        }
        String now = pages.say(
                "meetings.term.from-to",
                current.running().electedOn(),
                current.running().endsOn(),
                pages.say(Objects.requireNonNull(current.standing()).messageKey()));
        return List.of(
                now,
                current.askedTo() != null
                        ? pages.say("meetings.term.next.ASKED", current.askedTo())
                        : pages.say("meetings.term.next." + current.standing()));
    }
}
