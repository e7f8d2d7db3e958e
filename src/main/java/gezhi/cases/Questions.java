package gezhi.cases;

import gezhi.cases.forms.Draft;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.cases.forms.Reply;
import gezhi.cases.store.FormStore;
import gezhi.cases.store.ReplyStore;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reporters are asked beside their words, by category, in the city at hand. A version is never overwritten: it ends on a day and the next
 * begins, and a case shows its replies by the version it was reported with.
 */
@Service
@Transactional
public class Questions {
    private final FormStore store;
    private final ReplyStore replies;
    private final Categories categories;
    private final Knowledge knowledge;
    private final Clock clock;

    Questions(FormStore store, ReplyStore replies, Categories categories, Knowledge knowledge, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.categories = categories;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Outcome {

        /** Asked from the day named on. */
        record Changed() implements Outcome {}

        /** The same as are asked already; nothing was changed. */
        record Same() implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /** What is wrong, question by question. */
        record Faulty(List<Draft.Fault> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Why a change is refused as a whole; each has a message {@code forms.refused.<reason>}. */
    public enum Reason {
        /** Nothing of that code can be reported. */
        NO_SUCH_CATEGORY,
        /** No date, or one before today. */
        DATE_PAST,
        /** Somebody else changed the same questions at the same moment. */
        CHANGED_MEANWHILE
    }

    /** What is asked today; a form without questions where nothing is. */
    @Transactional(readOnly = true)
    public Form of(String category) {
        return store.find(city(), category, today()).orElseGet(() -> Form.none(category));
    }

    /** What is asked today, by category; without those that ask nothing. */
    @Transactional(readOnly = true)
    public Map<String, Form> list() {
        return store.list(city(), today()).stream()
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toMap(Form::category, Function.identity()));
    }

    /**
     * What is asked of somebody who was shown {@code version}: that one while it may still be sent, else today's.
     *
     * @param version 0 when none was shown
     */
    @Transactional(readOnly = true)
    public Form shown(String category, int version) {
        return knowledge.form(category, version);
    }

    /** Every version there ever was, the latest first. */
    @Transactional(readOnly = true)
    public List<DatedForm> history(String category) {
        return store.history(city(), category);
    }

    /** Replies that everybody may know, by case, without what looks like a telephone; a day looks like one and is none. Whoever asks sees the same. */
    public static List<Reply> inPublicWords(List<Reply> replies) {
        return replies.stream()
                .map(reply -> new Reply(
                        reply.question(),
                        reply.question().kind().isChoice() || reply.question().kind() == Question.Kind.DATE
                                ? reply.given()
                                : reply.given().stream().map(PublicWords::of).toList()))
                .toList();
    }

    /** Only within the scope of everybody; see {@link Surroundings}. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Reply>> published(Collection<UUID> cases) {
        return replies.published(cases).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> inPublicWords(each.getValue())));
    }

    /**
     * From a day on, today or later, the category asks these questions, whatever was planned from that day on.
     *
     * @param category code of a leaf
     * @param questions in order; none asks nothing any more
     */
    public Outcome ask(String category, List<Question> questions, @Nullable LocalDate from) {
        categories.changing();
        if (from == null || from.isBefore(today())) {
            return new Outcome.Refused(Reason.DATE_PAST);
        }
        if (categories.find(category).filter(Category::leaf).isEmpty()) {
            return new Outcome.Refused(Reason.NO_SUCH_CATEGORY);
        }
        List<Draft.Fault> faults = Draft.faults(questions);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        List<DatedForm> standing = store.history(city(), category).stream()
                .filter(form -> form.to() == null || form.to().isAfter(from))
                .toList();
        if (isSame(standing, questions, from)) {
            return new Outcome.Same();
        }
        Scope scope = Scoped.current();
        store.end(scope.city(), category, from);
        return store.add(scope.city(), category, questions, from, scope.person(), clock.instant())
                ? new Outcome.Changed()
                : new Outcome.Refused(Reason.CHANGED_MEANWHILE);
    }

    private static boolean isSame(List<DatedForm> standing, List<Question> questions, LocalDate from) {
        return standing.isEmpty()
                ? questions.isEmpty()
                : standing.size() == 1
                        && !standing.getFirst().from().isAfter(from)
                        && standing.getFirst().form().questions().equals(questions);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
