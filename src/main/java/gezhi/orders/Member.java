package gezhi.orders;

import java.util.UUID;

/** Somebody of the register of volunteers who answers for a unit or team. */
public record Member(UUID id, UUID body, UUID volunteer, UUID person, String name) {}
