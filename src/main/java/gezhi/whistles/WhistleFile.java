package gezhi.whistles;

import gezhi.whistles.loop.Loop;
import gezhi.whistles.loop.Whistle;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything the page of a whistle shows.
 *
 * @param ratingWords by office, as far as the scope may read them
 * @param journal oldest first
 * @param buttons the deeds this person may do now
 */
public record WhistleFile(
        WhistleRow row,
        Whistle whistle,
        Map<UUID, String> ratingWords,
        List<WhistleEntry> journal,
        List<Loop.Open> buttons) {
    public WhistleFile {
        ratingWords = Map.copyOf(ratingWords);
        journal = List.copyOf(journal);
        buttons = List.copyOf(buttons);
    }
}
