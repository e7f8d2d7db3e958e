package gezhi.planning;

import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes down what is said of plans. */
@Component
class PlanTalkBook {
    private final GridPlans plans;
    private final PlanCommentStore comments;
    private final Clock clock;

    PlanTalkBook(GridPlans plans, PlanCommentStore comments, Clock clock) {
        this.plans = plans;
        this.comments = comments;
        this.clock = clock;
    }

    Optional<GridPlan> find(UUID id) {
        return plans.find(id);
    }

    /** False, and nothing is kept, when the words are none or more than a thousand characters, or nobody says them. */
    boolean say(GridPlan plan, String words) {
        @Nullable UUID by = Scoped.current().person();
        if (by == null || words.isEmpty() || words.codePointCount(0, words.length()) > PlanComment.LONGEST) {
            return false;
        }
        comments.add(plan, new PlanComment(Ids.next(), words, by, clock.instant()));
        return true;
    }
}
