package gezhi.territory.locate;

import org.locationtech.jts.geom.Envelope;

/** Position and size of the raster. Row and column grow with the coordinate and never skip back, whatever the rounding. */
record RasterFrame(double minX, double minY, double maxX, double maxY, int columns, int rows) {
    /** So that a cell is a few times smaller than an area; more cells cost memory, fewer cost exact tests. */
    private static final int CELLS_PER_AREA = 150;

    private static final int MOST_CELLS = 4_000_000;

    static RasterFrame over(Envelope all, int areas) {
        double width = Math.max(all.getWidth(), 1e-9);
        double height = Math.max(all.getHeight(), 1e-9);
        double cells = Math.min(MOST_CELLS, 1_000.0 + (double) CELLS_PER_AREA * areas);
        double side = Math.sqrt(width * height / cells);
        int columns = (int) Math.clamp(Math.ceil(width / side), 1, 4_000);
        int rows = (int) Math.clamp(Math.ceil(height / side), 1, 4_000);
        return new RasterFrame(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY(), columns, rows);
    }

    boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    int cells() {
        return columns * rows;
    }

    int column(double x) {
        return step((x - minX) / columnWidth(), columns);
    }

    int row(double y) {
        return step((y - minY) / rowHeight(), rows);
    }

    double columnWidth() {
        return Math.max(maxX - minX, 1e-9) / columns;
    }

    double rowHeight() {
        return Math.max(maxY - minY, 1e-9) / rows;
    }

    private static int step(double steps, int count) {
        return Math.clamp((int) Math.floor(steps), 0, count - 1);
    }
}
