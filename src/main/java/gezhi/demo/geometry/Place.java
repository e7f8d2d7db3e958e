package gezhi.demo.geometry;

/** A real division by code and name. */
record Place(String code, String name) {

    /** A residents' committee (居委会) stands in built-up land, a villagers' committee (村委会) in the country. */
    boolean isUrban() {
        return name.endsWith("居委会");
    }

    /** The name without the committee's title: 太平社区居委会 gives 太平. */
    String stem() {
        return name.replaceFirst("(社区)?(居民委员会|村民委员会|居委会|村委会)$", "");
    }

    String parent() {
        return code.substring(0, code.length() - 3);
    }
}
