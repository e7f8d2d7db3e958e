package gezhi.notices;

import gezhi.notices.model.Fact;
import gezhi.notices.model.Voice;
import java.util.UUID;

/** What a person was told in the program. */
public record Notice(UUID id, Fact fact, Voice voice, boolean unread) {}
