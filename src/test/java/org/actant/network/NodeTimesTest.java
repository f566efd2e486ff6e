package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.actant.dataset.ImageSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTimesTest {
  @TempDir Path folder;

  @Test
  void theDurationsOfKernelsAreReadByNode() throws Exception {
    Path profile = folder.resolve("profile.json");
    Files.writeString(
        profile,
        """
        [
        {"cat" : "Session","dur" :2147,"ts" :161,"ph" : "X","name" :"model_loading_uri","args" : {}},
        {"cat" : "Node","dur" :50,"ts" :1,"ph" : "X","name" :"conv1.relu_nchwc_kernel_time","args" : {"op_name" : "Conv"}},
        {"cat" : "Node","dur" :7,"ts" :2,"ph" : "X","name" :"ReorderOutput_kernel_time","args" : {}},
        {"cat" : "Node","dur" :20,"ts" :3,"ph" : "X","name" :"fused dense3_kernel_time","args" : {}},
        {"cat" : "Node","dur" :40,"ts" :4,"ph" : "X","name" :"conv1.relu_nchwc_kernel_time","args" : {}}
        ]
        """);
    assertThat(NodeTimes.read(profile))
        .containsEntry("conv1.relu", List.of(50.0, 40.0))
        .containsEntry("ReorderOutput", List.of(7.0))
        .containsEntry("dense3", List.of(20.0))
        .hasSize(3);
  }

  @Test
  void aLayerTakesTheTimeOfItsNodesAndNotOfOthersWithALongerName() {
    var times = new TreeMap<String, Double>();
    times.put("conv1", 1.0);
    times.put("conv1.relu", 2.0);
    times.put("conv10.relu", 4.0);
    var measured = new NodeTimes(times);
    assertThat(measured.ofLayer("conv1")).isEqualTo(3);
    assertThat(measured.total()).isEqualTo(7);
  }

  @Test
  void everyWeightedLayerOfARealModelHasATime() throws Exception {
    TrainedNetwork network =
        Trainer.untrained(
            Architecture.parse("conv16-res16-pool-conv32-gap-dense16-bn"),
            new InputShape(16, 16, 10),
            new Training(1, 1, 1e-3, 1));
    Path model = folder.resolve("model.onnx");
    OnnxExport.write(network, model);
    var images = new ImageSet("noise", 16, 16, 10, new float[8 * 256], new int[8]);
    NodeTimes times = NodeTimes.measure(model, EngineOptions.threads(1), images, 5);
    assertThat(network.blueprint().weighted())
        .allSatisfy(node -> assertThat(times.ofLayer(node.name())).as(node.name()).isPositive());
  }
}
