/// A text classifier that people train: words and character n-grams, a linear model, probabilities
/// that mean what they say, and the words behind each decision.
///
/// An [Example] is a text with a [Label]. [Grams] are what a text is made of: words, pairs and
/// triples of words, and pieces of words. A [Vocabulary] knows the grams of the training texts and
/// how rare each is; it turns a text into a sparse vector. A [LinearModel] weighs the vector, once
/// a label. [Calibration] turns its scores into probabilities. A [Classifier] is all of these
/// together; [Training] makes one from examples, choosing settings by stratified cross-validation
/// inside the training examples alone, and [ModelFile] keeps it. An [Evaluation] says how good
/// predictions are, beside those of the constant classifier that always answers the most frequent
/// label.
///
/// ```java
/// Classifier classifier = Training.of(examples, Progress.NONE).classifier();
/// Prediction found = classifier.predict("We will be carbon neutral by 2030.");
/// // commitment, 0.93; because of "will be", "neutral", "2030"
/// ```
@NullMarked
package org.actant.classifier;

import org.jspecify.annotations.NullMarked;
