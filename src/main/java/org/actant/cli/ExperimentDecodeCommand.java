package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.network.OnnxExport;
import org.actant.network.TrainedNetwork;
import org.actant.technique.model.coding.NetworkDecoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant experiment decode CODED MODEL`.
@Command(
    name = "decode",
    description = {
      "Make an ONNX model again from the small file of the technique `deep-compression`.",
      "The model is as large and as fast as before; only the file was small."
    },
    footer = {"", "Example:", "  actant experiment decode lenet.onnx.acdc lenet.onnx"})
final class ExperimentDecodeCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(index = "0", paramLabel = "CODED", description = "The small file.")
  Path coded;

  @Parameters(index = "1", paramLabel = "MODEL", description = "The ONNX file to write.")
  Path model;

  @Override
  public Integer call() throws IOException {
    TrainedNetwork network = NetworkDecoder.decode(coded.toString(), read());
    OnnxExport.write(network, model);
    session
        .console()
        .result(
            "%s: %s, %s parameters, %s bytes from %s"
                .formatted(
                    model,
                    network.architecture(),
                    network.parameters(),
                    Files.size(model),
                    Files.size(coded)),
            model.toString());
    return ExitCode.DONE;
  }

  private byte[] read() throws IOException {
    try {
      return Files.readAllBytes(coded);
    } catch (NoSuchFileException _) {
      throw new InputException(coded, "no file", "a network as `deep-compression` keeps it");
    }
  }
}
