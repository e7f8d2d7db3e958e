package gezhi.exchange.api;

import gezhi.cases.Category;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the interface takes and gives besides cases. */
final class Views {
    private Views() {}

    /**
     * @param parent code of the node above; empty for a root. Only a leaf can be reported.
     * @param questions true when reporters are asked something beside their words
     */
    record CategoryView(String code, String name, String nameEn, String parent, boolean leaf, boolean questions) {
        static CategoryView of(Category category, boolean questions) {
            return new CategoryView(
                    category.code(), category.name(), category.nameEn(), category.parent(), category.leaf(), questions);
        }
    }

    /** What is asked about a category. Questions for a photo are left out: pictures go by Open311. */
    record FormView(String category, int version, List<Question> questions) {
        static FormView of(Form form) {
            return new FormView(form.category(), form.version(), form.questions());
        }
    }

    /** What was replied to a question that is public. */
    record ReplyView(String code, String name, String nameEn, List<String> given) {
        static ReplyView of(Reply reply) {
            Question question = reply.question();
            return new ReplyView(question.code(), question.name(), question.nameEn(), reply.given());
        }
    }

    /** @param next give it as {@code after} to get the following page; null on the last */
    record CasesPage(List<CaseView> cases, @Nullable String next) {}

    /**
     * A move of a case that everybody may know of; never who did it, nor with which words.
     *
     * @param id never changes, and comes once
     * @param step where it has led
     * @param description of the move, in the language asked for
     * @param photo address of a small photo that everybody may see since this move; null for most
     */
    record UpdateView(
            String id,
            String number,
            Instant at,
            Action.Kind action,
            Step step,
            String description,
            @Nullable String photo) {}

    /** @param next give it as {@code after} to get the following page; null on the last */
    record UpdatesPage(List<UpdateView> updates, @Nullable String next) {}

    /** @param words for those who work on the case; at most 4,000 characters */
    record NewNote(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String words) {}

    /** @param number of the case that was added to */
    record Noted(String number) {}

    /**
     * A report. It says where by longitude and latitude, by a division or by an address in words.
     *
     * @param category code of a leaf
     * @param words at most 4,000 characters
     * @param division code of a division
     * @param answers to the questions of the category, by code; a choice by its code, a day as 2026-03-04
     */
    record NewReport(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String category,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String words,

            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String division,
            @Nullable String address,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Map<String, List<String>> answers) {}

    /** @param link by which the reporter follows the case; whoever has it can see it, so it goes to them only */
    record Reported(String number, String link) {}
}
