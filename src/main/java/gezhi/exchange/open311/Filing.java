package gezhi.exchange.open311;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Cases;
import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.Evidence;
import gezhi.cases.Outcome;
import gezhi.cases.Questions;
import gezhi.cases.RefusalWords;
import gezhi.cases.Report;
import gezhi.cases.forms.Form;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.files.Picture;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports and notes of a client, in its scope; what the loop refuses becomes an error of GeoReport. */
@Component
class Filing {
    private static final String SENTENCE = "open311.trouble.sentence";

    private final Cases cases;
    private final CaseQueries queries;
    private final Categories categories;
    private final Questions questions;
    private final RefusalWords sentences;

    Filing(Cases cases, CaseQueries queries, Categories categories, Questions questions, RefusalWords sentences) {
        this.cases = cases;
        this.queries = queries;
        this.categories = categories;
        this.questions = questions;
        this.sentences = sentences;
    }

    /** What is reported, and what is asked of a program about it. */
    record Subject(String name, Form form) {}

    Subject service(@Nullable String code) {
        if (code == null) {
            throw Trouble.wrong("open311.trouble.missing", "service_code");
        }
        return categories
                .find(code)
                .filter(Category::leaf)
                .map(leaf -> new Subject(leaf.name(), questions.of(code).withoutPhotos()))
                .orElseThrow(() -> Trouble.notThere("service_code", code));
    }

    Outcome.Reported report(Report report) {
        return switch (cases.report(report)) {
            case Outcome.Reported reported -> reported;
            case Outcome.Refused(Refusal why) -> throw refused(why);
            case Outcome.Done done -> throw new IllegalStateException("A report cannot end as " + done);
        };
    }

    /** Only to what the client reported itself; the same {@code once} again changes nothing. */
    void note(String number, UUID once, String words, List<Picture> photos) {
        CaseFile file = queries.findByNumber(number)
                .flatMap(queries::find)
                .orElseThrow(() -> Trouble.notThere("service_request_id", number));
        Action note = new Action.Comment(words);
        Outcome outcome = cases.act(file.row().id(), file.row().version(), once, note, Evidence.of(photos));
        if (outcome instanceof Outcome.Refused(Refusal why)) {
            throw refusedNote(why, number);
        }
    }

    /** Notes are taken at every step but the last ones; whatever else stands in the way is told as what it is. */
    Trouble refusedNote(Refusal why, String number) {
        return switch (why) {
            case Refusal.NoSuchCase _ -> Trouble.notThere("service_request_id", number);
            case Refusal.NotYourStep _ -> Trouble.wrong("open311.trouble.closed", "service_request_id");
            case Refusal.WordsMissing _ -> Trouble.wrong(SENTENCE, "description", sentences.say(why));
            default -> Trouble.wrong(SENTENCE, "service_request_id", sentences.say(why));
        };
    }

    private static RuntimeException refused(Refusal why) {
        return switch (why) {
            case Refusal.NoSuchCategory(String code) -> Trouble.notThere("service_code", code);
            case Refusal.NoSuchPlace _ -> Trouble.wrong("open311.trouble.no-such-place", "lat, long, address_id");
            default -> new IllegalStateException("A report cannot be refused for " + why);
        };
    }
}
