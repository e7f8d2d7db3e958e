package gezhi.planning;

import gezhi.people.People;
import gezhi.planning.edit.Steps;
import gezhi.platform.RowKey;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what was said of a plan and what was done to it by hand, with who and when. */
@Component
@Transactional(readOnly = true)
class PlanTalkPages {
    private final PlanCommentStore comments;
    private final PlanStepStore steps;
    private final GridPlanPages pages;
    private final People people;

    PlanTalkPages(PlanCommentStore comments, PlanStepStore steps, GridPlanPages pages, People people) {
        this.comments = comments;
        this.steps = steps;
        this.pages = pages;
        this.people = people;
    }

    record Said(String who, String at, String words) {}

    /** @param units how many of them went elsewhere */
    record Made(int number, Steps.Kind kind, int units, String who, String at) {}

    /**
     * @param next key of the comments that follow; null for none
     * @param earlier number of the step before which more follow; null for none
     */
    record TalkPage(
            GridPlan plan,
            boolean mayEdit,
            boolean maySpeak,
            String words,
            FormErrors errors,
            List<Said> comments,
            @Nullable String next,
            List<Made> steps,
            @Nullable Integer earlier) {}

    /** Where the reader is: the keys of the pages before. */
    record Place(String after, int before) {
        static final Place FIRST = new Place("", Integer.MAX_VALUE);
    }

    /** What the reader may do, and what they typed. */
    record Speaking(boolean mayEdit, boolean maySpeak, String words, FormErrors errors) {}

    TalkPage talk(GridPlan plan, Place place, Speaking speaking) {
        Slice<PlanComment> said = Slice.of(
                comments.list(plan.id(), RowKey.of(place.after(), RowKey.NEWEST), Slice.SIZE + 1),
                Slice.SIZE,
                comment -> new RowKey(comment.at(), comment.id()).text());
        Slice<PlanStep> made = Slice.of(
                steps.list(plan.id(), place.before(), Slice.SIZE + 1),
                Slice.SIZE,
                step -> String.valueOf(step.number()));
        List<@Nullable UUID> ids = new ArrayList<>();
        said.rows().forEach(comment -> ids.add(comment.by()));
        made.rows().forEach(step -> ids.add(step.by()));
        Map<UUID, String> names = people.names(ids);
        return new TalkPage(
                plan,
                speaking.mayEdit(),
                speaking.maySpeak(),
                speaking.words(),
                speaking.errors(),
                said.map(comment -> new Said(
                                names.getOrDefault(comment.by(), ""), pages.minute(comment.at()), comment.words()))
                        .rows(),
                said.next(),
                made.map(step -> new Made(
                                step.number(),
                                step.kind(),
                                step.units().size(),
                                step.by() == null ? "" : names.getOrDefault(step.by(), ""),
                                pages.minute(step.at())))
                        .rows(),
                made.next() == null ? null : Integer.valueOf(made.next()));
    }
}
