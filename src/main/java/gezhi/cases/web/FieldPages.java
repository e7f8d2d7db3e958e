package gezhi.cases.web;

import gezhi.cases.CaseRow;
import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.Questions;
import gezhi.cases.Work;
import gezhi.cases.Worklists;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.cases.loop.Action;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a phone takes along: who it is for, the categories, and the cases that wait for this person. */
@Component
class FieldPages {
    private static final List<Work.Kind> HEAPS = List.of(Work.Kind.TO_VERIFY, Work.Kind.TO_COLLECT);

    private final Worklists worklists;
    private final Lines lines;
    private final Categories categories;
    private final FrequentCategories frequent;
    private final Questions questions;

    FieldPages(
            Worklists worklists, Lines lines, Categories categories, FrequentCategories frequent, Questions questions) {
        this.worklists = worklists;
        this.lines = lines;
        this.categories = categories;
        this.frequent = frequent;
        this.questions = questions;
    }

    /** @param division the grid or community of the post, where a report without a position belongs */
    record Data(UUID person, String division, List<Leaf> categories, List<Task> tasks) {}

    /** @param form version of the questions; 0 where nothing is asked */
    record Leaf(String code, String name, String group, boolean frequent, int form, List<Asked> questions) {}

    record Asked(String code, Question.Kind kind, String name, boolean required, List<Choice> choices) {}

    record Choice(String code, String name) {}

    /** @param deeds what may be done to it where it stands */
    record Task(
            UUID id,
            String number,
            int version,
            String category,
            String status,
            String words,
            String place,
            String address,
            String tone,
            String clock,
            List<Action.Kind> deeds) {}

    static boolean isField(Role role) {
        return role == Role.GRID_WORKER || role == Role.COMMUNITY_DESK;
    }

    Data data(Wording wording) {
        Scope scope = Scoped.current();
        List<Task> tasks = new ArrayList<>();
        HEAPS.forEach(heap -> tasks.addAll(tasks(heap, wording)));
        return new Data(Objects.requireNonNull(scope.person()), scope.subtree(), leaves(wording), tasks);
    }

    private List<Task> tasks(Work.Kind heap, Wording wording) {
        List<CaseRow> rows = worklists.list(heap, "").rows();
        List<Line> written = lines.of(rows, wording);
        List<Action.Kind> deeds = heap == Work.Kind.TO_VERIFY
                ? List.of(Action.Kind.CONFIRM, Action.Kind.REWORK, Action.Kind.COMMENT)
                : List.of(Action.Kind.COLLECT, Action.Kind.COMMENT);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> task(rows.get(i), written.get(i), deeds))
                .toList();
    }

    private static Task task(CaseRow row, Line line, List<Action.Kind> deeds) {
        return new Task(
                row.id(),
                row.number(),
                row.version(),
                line.category(),
                line.step(),
                row.words(),
                line.place(),
                line.address(),
                line.clock().tone(),
                (line.clock().word() + " " + line.clock().left()).strip(),
                deeds);
    }

    private List<Leaf> leaves(Wording wording) {
        List<String> often = frequent.codes();
        Map<String, Form> forms = questions.list();
        return categories.list().stream()
                .filter(Category::leaf)
                .map(leaf -> new Leaf(
                        leaf.code(),
                        wording.name(leaf),
                        categories.find(leaf.parent()).map(wording::name).orElse(""),
                        often.contains(leaf.code()),
                        forms.getOrDefault(leaf.code(), Form.none(leaf.code())).version(),
                        asked(forms.getOrDefault(leaf.code(), Form.none(leaf.code())), wording.english())))
                .toList();
    }

    private static List<Asked> asked(Form form, boolean english) {
        return form.questions().stream()
                .map(question -> new Asked(
                        question.code(),
                        question.kind(),
                        question.name(english),
                        question.required(),
                        question.choices().stream()
                                .map(choice -> new Choice(choice.code(), choice.name(english)))
                                .toList()))
                .toList();
    }
}
