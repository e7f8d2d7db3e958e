package gezhi.activities;

import gezhi.activities.loop.Action;
import gezhi.activities.loop.Activity;
import gezhi.activities.loop.SignUp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of an activity shows.
 *
 * @param mine the reader's own sign-up; null for none
 * @param before how many wait before the reader
 * @param code shown at the place; empty for those who do not show it
 * @param journal oldest first, as far as the reader may know
 * @param deeds about the activity that this person may do now
 * @param about the deeds about each sign-up, by its id
 */
public record ActivityFile(
        ActivityRow row,
        Activity activity,
        @Nullable SignUp mine,
        int before,
        String code,
        List<ActivityEntry> journal,
        List<Action.Kind> deeds,
        Map<UUID, List<Action.Kind>> about) {
    public ActivityFile {
        journal = List.copyOf(journal);
        deeds = List.copyOf(deeds);
        about = Map.copyOf(about);
    }
}
