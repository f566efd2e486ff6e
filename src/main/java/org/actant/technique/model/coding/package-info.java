/// Networks as small files: pruned weights, shared by clustering, coded without loss (Han, Mao and
/// Dally 2016, *Deep Compression*, arXiv 1510.00149).
///
/// Of each layer only the weights that are not zero are written. [WeightSharing] replaces them by
/// the centroids of a few clusters: a *codebook*, and for each weight its *code*, the number of its
/// cluster; code 0 is the weight 0. [RelativeIndex] turns the codes of a layer into *entries*: how
/// far the weight is from the one before (its *gap*), and its code. Gaps have few bits; where one
/// is too far, entries of code 0 fill in (*fillers*). A [HuffmanCode] gives frequent codes and
/// frequent gaps fewer bits. [NetworkEncoder] writes all that as a file and [NetworkDecoder] makes
/// the network from it again, bit for bit that which was shared.
///
/// ```java
/// byte[] file = NetworkEncoder.encode(shape, input, layers, 5).file();
/// TrainedNetwork network = NetworkDecoder.decode("lenet.deep", file);
/// OnnxExport.write(network, Path.of("lenet.onnx"));
/// ```
///
/// Such a file is small on a disk and on a wire. The network that comes out of it is as large and
/// as fast as before.
@NullMarked
package org.actant.technique.model.coding;

import org.jspecify.annotations.NullMarked;
