package gezhi.platform.web;

/** A choice in a form. */
public record Option(String value, String text) {}
