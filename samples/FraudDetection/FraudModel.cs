using PipelineDsl;
using PipelineDsl.ML;

namespace FraudDetection;

/// <summary>
/// Gradient-boosted trees, on the handbook's split: a week of training, a week until its labels are known, a week of test. The options were chosen by
/// the log-loss on the last two days of the training week after training on the first five; no test day was looked at.
/// One thread: the rows are few, and the native library's threads wait for one another by spinning, which a busy machine punishes.
/// </summary>
[Model<FraudPipeline>]
[LightGbm(NumberOfIterations = 303, NumberOfLeaves = 15, LearningRate = 0.02, MinimumExampleCountPerLeaf = 100, NumberOfThreads = 1)]
[SplitByTime(Train = "7d", Test = "7d", TestFrom = "2018-08-08")]
public sealed partial class FraudModel;
