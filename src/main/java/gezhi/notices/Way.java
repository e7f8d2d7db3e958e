package gezhi.notices;

import gezhi.notices.model.Fact;
import java.util.List;

/** Takes news by its channels, within the transaction that takes them from the list. */
public interface Way {

    /**
     * @param facts everything that happened
     * @param tellings of it what routes tell to people
     */
    void take(List<Fact> facts, List<Telling> tellings);
}
