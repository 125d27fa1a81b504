package org.stigar.app.trails.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrPictureTest {

    /** A code of version 2 has 25 modules on a side, and a quiet zone of four on each. */
    @Test
    void leavesAQuietZoneAroundTheFinderPatterns() {
        QrPicture picture = QrPicture.of("http://localhost:8080/draw");

        assertThat(picture.side()).isEqualTo(25 + 8);
        assertThat(picture.path()).startsWith("M4 4h1v1h-1zM5 4h1v1h-1z").doesNotContain("M3 ", " 3h", "M29 ");
    }
}
