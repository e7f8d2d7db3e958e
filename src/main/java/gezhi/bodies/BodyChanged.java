package gezhi.bodies;

import java.util.UUID;

/**
 * Something was entered about a body that was there before: what it is, what it stands for, or that it was closed. Within the transaction that did it,
 * after the change.
 */
public record BodyChanged(String city, UUID body) {}
