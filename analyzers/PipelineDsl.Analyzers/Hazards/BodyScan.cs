using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PipelineDsl.Analyzers.Hazards.Detection;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>Looks once at every operation of a body that can run, and keeps what it does and what it calls.</summary>
internal sealed class BodyScan
{
    private readonly List<Hazard> _hazards = [];
    private readonly List<HazardCall> _calls = [];
    private readonly Stack<(IOperation Operation, bool IsCold)> _open = new();
    private readonly CancellationToken _cancellationToken;
    private readonly Detectors _detectors;
    private bool _isCold;

    public BodyScan(ScanContext context, CancellationToken cancellationToken)
    {
        Context = context;
        _cancellationToken = cancellationToken;
        _detectors = new Detectors(this);
    }

    public ScanContext Context { get; }

    public CancellationToken CancellationToken => _cancellationToken;

    /// <summary>Looks through code.</summary>
    /// <param name="code">A body or an initializer.</param>
    /// <param name="isCold">Whether it runs once, so that its garbage does not matter.</param>
    public void Read(IOperation code, bool isCold)
    {
        _open.Push((code, isCold));
        while (_open.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            (IOperation operation, _isCold) = _open.Pop();
            if (IsWithoutEffect(operation)) continue;
            if (!operation.ConstantValue.HasValue) _detectors.Inspect(operation);
            else if (operation is IFieldReferenceOperation constant) _detectors.InspectConstant(constant);
            PushChildren(operation);
        }
    }

    /// <summary>A hazard of the operation in hand.</summary>
    public void Report(HazardKind kind, string cause, Location location, ITypeParameterSymbol? onlyIfValueType = null)
    {
        if (!_isCold || !kind.IsAllocation()) _hazards.Add(new Hazard(kind, cause, location, onlyIfValueType));
    }

    /// <summary>A call of code that may be looked into. Symbols of other assemblies and members without code of their own are left alone.</summary>
    public void Call(ISymbol? target, IOperation site)
    {
        if (target is null || !Context.Declares(target)) return;
        bool isCold = _isCold || (target is IMethodSymbol method && NeverReturns(method));
        _calls.Add(new HazardCall(target.OriginalDefinition, TypeBindings.Of(target), Sites.Of(site), isCold));
    }

    public BodyFacts ToFacts() => _hazards.Count == 0 && _calls.Count == 0
        ? BodyFacts.None
        : new BodyFacts([.. _hazards.OrderBy(hazard => hazard.Location.SourceSpan.Start)], [.. _calls.OrderBy(call => call.Location.SourceSpan.Start)]);

    private void PushChildren(IOperation operation)
    {
        switch (operation)
        {
            case IThrowOperation or ICatchClauseOperation:
                PushAll(operation, isCold: true);
                break;
            case IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool isTrue } } conditional:
                Push(isTrue ? conditional.WhenTrue : conditional.WhenFalse);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, LeftOperand.ConstantValue: { HasValue: true, Value: false } }
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, LeftOperand.ConstantValue: { HasValue: true, Value: true } }:
                break;
            default:
                PushAll(operation, _isCold);
                break;
        }
    }

    private void PushAll(IOperation operation, bool isCold)
    {
        foreach (IOperation child in operation.ChildOperations) _open.Push((child, isCold));
    }

    private void Push(IOperation? operation)
    {
        if (operation is not null) _open.Push((operation, _isCold));
    }

    // Names, and calls that the compiler leaves out of what is shipped.
    private bool IsWithoutEffect(IOperation operation) =>
        operation is INameOfOperation or ITypeOfOperation or ISizeOfOperation
        || (operation is IInvocationOperation call && Context.Framework.Is(call.TargetMethod.ContainingType, "System.Diagnostics.Debug"));

    private static bool NeverReturns(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "DoesNotReturnAttribute") return true;
        }

        return false;
    }
}
