package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.actant.input.InputException;
import org.actant.network.Blueprint.Node;
import org.actant.network.Blueprint.Size;
import org.junit.jupiter.api.Test;

class BlueprintTest {
  @Test
  void theOperationsOfLeNet5AreThoseOfCaffe() {
    Blueprint lenet = Blueprint.of(Architecture.parse("lenet-5"), new InputShape(28, 28, 10));
    assertThat(lenet.nodes())
        .extracting(Node::name)
        .containsExactly(
            "images",
            "conv1",
            "pool2",
            "conv3",
            "pool4",
            "flatten",
            "dense5",
            "dense5.relu",
            "output");
    assertThat(lenet.nodes())
        .extracting(Node::size)
        .containsExactly(
            new Size(1, 28, 28),
            new Size(20, 24, 24),
            new Size(20, 12, 12),
            new Size(50, 8, 8),
            new Size(50, 4, 4),
            new Size(800, 1, 1),
            new Size(500, 1, 1),
            new Size(500, 1, 1),
            new Size(10, 1, 1));
    assertThat(lenet.weighted().stream().mapToLong(lenet::multiplications))
        .containsExactly(20 * 24 * 24 * 25L, 50 * 8 * 8 * 20 * 25L, 800 * 500L, 500 * 10L);
  }

  /// 12.5 million multiplications and additions are 6.25 million multiplications per image on
  /// 32x32x3 (Banbury et al. 2021).
  @Test
  void channelsThatAreAddedBelongToOneGroup() {
    Blueprint resnet = Blueprint.of(Architecture.parse("resnet-8"), new InputShape(3, 32, 32, 10));
    assertThat(resnet.weighted().stream().map(node -> node.name() + " " + node.group()))
        .containsExactly(
            "conv1 1",
            "res2.a 2",
            "res2.b 1",
            "res3.a 3",
            "res3.b 4",
            "res3.projection 4",
            "res4.a 5",
            "res4.b 6",
            "res4.projection 6",
            "output 7");
    assertThat(resnet.groups()).isEqualTo(List.of(3, 16, 16, 32, 32, 64, 64, 10));
    assertThat(resnet.isFree(0)).isFalse();
    assertThat(resnet.isFree(4)).isTrue();
    assertThat(resnet.isFree(7)).isFalse();
    assertThat(resnet.weighted().stream().mapToLong(resnet::multiplications).sum())
        .isEqualTo(12_501_632L);
  }

  @Test
  void aLayerSettlesBehindNormalizationAdditionAndRelu() {
    Blueprint resnet =
        Blueprint.of(Architecture.parse("conv8n-res8-pool-dense4l"), new InputShape(8, 8, 2));
    assertThat(resnet.weighted().stream().map(resnet::settled).map(Node::name))
        .containsExactly("conv1.relu", "res2.a.relu", "res2.relu", "dense4", "output");
  }

  @Test
  void paddingKeepsTheSizeAndGivesTheOddRowToTheBottom() {
    var conv = new Blueprint.Convolution(4, 3, 2, Architecture.Padding.SAME);
    assertThat(conv.pads(new Size(1, 15, 8))).containsExactly(1, 0, 1, 1);
    var valid = new Blueprint.Convolution(4, 5, 1, Architecture.Padding.VALID);
    assertThat(valid.pads(new Size(1, 15, 8))).containsExactly(0, 0, 0, 0);
  }

  @Test
  void kernelsLargerThanTheImageAreRefused() {
    assertThatThrownBy(
            () -> Blueprint.of(Architecture.parse("conv8k5v-conv8k5v"), new InputShape(8, 8, 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing is left at `conv2`");
  }
}
