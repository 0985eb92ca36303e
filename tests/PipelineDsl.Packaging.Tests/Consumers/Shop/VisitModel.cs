using PipelineDsl;
using PipelineDsl.ML;

namespace Shop;

/// <summary>How likely a visit ends in a purchase.</summary>
[Model<VisitPipeline>]
[LogisticRegression]
[SplitByTime(Train = "10d", Validation = "2d", Test = "5d")]
public sealed partial class VisitModel;
