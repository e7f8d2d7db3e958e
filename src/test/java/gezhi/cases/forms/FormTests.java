package gezhi.cases.forms;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.forms.Flaw.Reason;
import gezhi.cases.forms.Question.Choice;
import gezhi.cases.forms.Question.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormTests {
    private static final List<Choice> CHOICES = List.of(new Choice("a", "甲", "A"), new Choice("b", "乙", "B"));

    private static Question question(String code, Kind kind, boolean required) {
        return new Question(code, kind, required, false, "问", "Asked", kind.isChoice() ? CHOICES : List.of());
    }

    private static Form form(Question... questions) {
        return new Form("E0102", 1, List.of(questions));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 三号楼,",
        "NUMBER, 2.5,",
        "NUMBER, -3,",
        "NUMBER, 1e9, NO_NUMBER",
        "NUMBER, 三, NO_NUMBER",
        "NUMBER, 1234567890123, NO_NUMBER",
        "DATE, 2026-03-04,",
        "DATE, 2026-02-30, NO_DATE",
        "DATE, 04.03.2026, NO_DATE",
        "SINGLE, a,",
        "SINGLE, c, NO_SUCH_CHOICE",
        "MULTIPLE, b,",
        "MULTIPLE, 甲, NO_SUCH_CHOICE"
    })
    void aReplyFitsItsQuestionOrIsRefusedForOneReason(Kind kind, String given, Reason reason) {
        Form.Checked checked = form(question("q", kind, true)).check(Map.of("q", List.of(given)), Set.of());
        assertThat(checked.flaws().stream().map(Flaw::reason)).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void whatMustBeAnsweredIsNamedAndWhatNeedNotIsNot() {
        Form form =
                form(question("a", Kind.TEXT, true), question("b", Kind.TEXT, false), question("c", Kind.PHOTO, true));
        assertThat(form.check(Map.of("a", List.of("  ")), Set.of()).flaws())
                .extracting(flaw -> flaw.question().code(), Flaw::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", Reason.MISSING),
                        org.assertj.core.groups.Tuple.tuple("c", Reason.MISSING));
        assertThat(form.check(Map.of("a", List.of("x")), Set.of("c")).flaws()).isEmpty();
        assertThat(form.withoutPhotos()
                        .check(Map.of("a", List.of("x")), Set.of())
                        .flaws())
                .isEmpty();
    }

    @Test
    void onlyAMultipleChoiceHasSeveralReplies() {
        Map<String, List<String>> both = Map.of("q", List.of("a", "b"));
        assertThat(form(question("q", Kind.MULTIPLE, true))
                        .check(both, Set.of())
                        .flaws())
                .isEmpty();
        assertThat(form(question("q", Kind.SINGLE, true)).check(both, Set.of()).flaws())
                .extracting(Flaw::reason)
                .containsExactly(Reason.ONE_ONLY);
    }

    @Test
    void aReplyIsReadInBothLanguages() {
        Reply reply = new Reply(question("q", Kind.MULTIPLE, false), List.of("a", "b"));
        assertThat(reply.words(false)).isEqualTo("甲、乙");
        assertThat(reply.words(true)).isEqualTo("A, B");
    }

    @Test
    void questionsThatCannotBeAskedAreNamed() {
        List<Question> questions = List.of(
                question("Pole", Kind.TEXT, false),
                question("a", Kind.TEXT, false),
                question("a", Kind.TEXT, false),
                new Question("b", Kind.TEXT, false, false, "问", " ", List.of()),
                new Question("c", Kind.SINGLE, false, false, "问", "Asked", CHOICES.subList(0, 1)),
                new Question("d", Kind.DATE, false, false, "问", "Asked", CHOICES),
                new Question("e", Kind.PHOTO, false, true, "问", "Asked", List.of()));
        assertThat(Draft.faults(questions))
                .extracting(Draft.Fault::code, Draft.Fault::reason)
                .map(Object::toString)
                .containsExactly(
                        "(\"Pole\", BAD_CODE)",
                        "(\"a\", CODE_TWICE)",
                        "(\"b\", NO_NAME)",
                        "(\"c\", BAD_CHOICES)",
                        "(\"d\", BAD_CHOICES)",
                        "(\"e\", PUBLIC_PHOTO)");
        assertThat(Draft.faults(Stream.generate(() -> question("q", Kind.TEXT, false))
                        .limit(13)
                        .toList()))
                .contains(new Draft.Fault("", Draft.Reason.TOO_MANY));
    }

    static Stream<SplittableRandom> seeds() {
        SplittableRandom random = new SplittableRandom(40);
        return Stream.generate(random::split).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTakenFitsTheQuestionsInTheirOrderAndWhatIsRefusedNamesOneOfThem(SplittableRandom random) {
        List<Question> questions = new ArrayList<>();
        Map<String, List<String>> words = new HashMap<>();
        List<String> values = List.of("", "a", "b", "2026-03-04", "7", "x".repeat(501));
        for (int i = 0; i < random.nextInt(8); i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            questions.add(question("q" + i, kind, random.nextBoolean()));
            words.put(
                    "q" + i,
                    Stream.generate(() -> values.get(random.nextInt(values.size())))
                            .limit(random.nextInt(3))
                            .toList());
        }
        Form form = new Form("E0102", 1, questions);
        Form.Checked checked = form.check(words, Set.of("q0", "q3"));
        List<Question> replied = checked.replies().stream().map(Reply::question).toList();
        assertThat(questions.stream().filter(replied::contains)).containsExactlyElementsOf(replied);
        assertThat(checked.flaws()).allMatch(flaw -> questions.contains(flaw.question()));
        if (checked.flaws().isEmpty()) {
            Map<String, List<String>> again = new HashMap<>();
            checked.replies().forEach(reply -> again.put(reply.question().code(), reply.given()));
            assertThat(form.check(again, Set.of("q0", "q3"))).isEqualTo(checked);
            assertThat(questions.stream().filter(Question::required)).allMatch(replied::contains);
        }
    }
}
