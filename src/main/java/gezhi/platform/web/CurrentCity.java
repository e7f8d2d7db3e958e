package gezhi.platform.web;

/**
 * The city a request is about.
 *
 * @param synthetic true when its geometry is generated and pages must say so
 */
public record CurrentCity(String code, String name, boolean synthetic) {}
