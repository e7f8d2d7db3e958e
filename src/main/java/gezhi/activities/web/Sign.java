package gezhi.activities.web;

/** How something stands, as shape and word. @param tone green, amber, red or grey */
public record Sign(String tone, String word) {}
