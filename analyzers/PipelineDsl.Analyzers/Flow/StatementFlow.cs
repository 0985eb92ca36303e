using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Statements that run their parts in order, and those that leave.</summary>
internal sealed class StatementFlow(BodyWalker walker)
{
    public FlowValue Each(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations) walker.Evaluate(child);
        return FlowValue.Empty;
    }

    public FlowValue Return(IReturnOperation operation)
    {
        FlowValue value = walker.Evaluate(operation.ReturnedValue);
        walker.Control.Return(value, walker.Variables.Environment);
        if (operation.Kind == OperationKind.YieldReturn) return FlowValue.Empty;
        walker.Variables.Environment = FlowEnvironment.Unreachable;
        return FlowValue.Empty;
    }

    public FlowValue Throw(IThrowOperation operation)
    {
        // Which exception it is can only show outside; whether there is one decides about all that follows.
        walker.Evaluate(operation.Exception);
        walker.Control.Throw(OriginSet.Empty);
        walker.Variables.Environment = FlowEnvironment.Unreachable;
        return FlowValue.Empty;
    }

    public FlowValue Branch(IBranchOperation operation)
    {
        if (operation.BranchKind == BranchKind.GoTo || !walker.Control.TryBranch(operation.Target, walker.Variables.Environment)) walker.IsBeyondFollowing = true;
        walker.Variables.Environment = FlowEnvironment.Unreachable;
        return FlowValue.Empty;
    }

    public FlowValue Constructor(IConstructorBodyOperation operation)
    {
        walker.Evaluate(operation.Initializer);
        walker.Evaluate(operation.BlockBody);
        return walker.Evaluate(operation.ExpressionBody);
    }
}
