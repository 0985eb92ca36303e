using PipelineDsl;
using PipelineDsl.ML;

namespace FraudDetection;

/// <summary>Gradient-boosted trees, on the handbook's split: a week of training, a week until its labels are known, a week of test.</summary>
[Model<FraudPipeline>]
[LightGbm]
[SplitByTime(Train = "7d", Test = "7d", TestFrom = "2018-08-08")]
public sealed partial class FraudModel;
