using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Walks one body in the order in which it runs and says what each value depends on. The parts that know one kind of code each share it.</summary>
internal sealed class BodyWalker
{
    private readonly IMethodSymbol _method;
    private readonly StatementFlow _statements;
    private readonly LoopFlow _loops;
    private readonly TryFlow _tries;
    private readonly ChoiceFlow _choices;
    private readonly OperatorFlow _operators;
    private readonly CreationFlow _creations;

    public BodyWalker(SummarySession session, IMethodSymbol method)
    {
        Session = session;
        _method = method;
        Variables = new VariableFlow(Control, method.ContainingType.ExtensionParameter ?? (ISymbol)method.ContainingType.OriginalDefinition);
        Members = new MemberFlow(this);
        Calls = new CallFlow(this);
        Functions = new FunctionFlow(this);
        Assignments = new AssignmentFlow(this);
        Patterns = new PatternFlow(this);
        Faults = new FaultFlow(this);
        _statements = new StatementFlow(this);
        _loops = new LoopFlow(this);
        _tries = new TryFlow(this);
        _choices = new ChoiceFlow(this);
        _operators = new OperatorFlow(this);
        _creations = new CreationFlow(this);
    }

    public SummarySession Session { get; }

    public ControlStack Control { get; } = new();

    public VariableFlow Variables { get; }

    public MemberFlow Members { get; }

    public CallFlow Calls { get; }

    public FunctionFlow Functions { get; }

    public AssignmentFlow Assignments { get; }

    public PatternFlow Patterns { get; }

    public FaultFlow Faults { get; }

    /// <summary>The receivers of the object initializers, <c>with</c> expressions and null-conditional accesses around the code in hand.</summary>
    public Stack<FlowValue> ImplicitReceivers { get; } = new();

    /// <summary>Set when the body has jumps that are not followed: its result then depends on all that it is given.</summary>
    public bool IsBeyondFollowing { get; set; }

    /// <summary>What the body does with what it is given.</summary>
    public MethodSummary Summarize(IOperation body)
    {
        IMethodSymbol implementation = _method.PartialImplementationPart ?? _method;
        FlowValue given = FlowValue.Empty;
        if (_method.ContainingType.ExtensionParameter is { } extended) given = Bind(extended, Place.Receiver, extended.Type, isGiven: true);
        else if (!_method.IsStatic) given = Bind(Variables.Receiver, Place.Receiver, _method.ContainingType, _method.MethodKind != MethodKind.Constructor);
        foreach (IParameterSymbol parameter in implementation.Parameters)
        {
            given = given.Join(Bind(parameter, parameter.Ordinal, parameter.Type, parameter.RefKind != RefKind.Out));
        }

        ControlScope scope = Control.Enter();
        try
        {
            Evaluate(body);
        }
        catch (InsufficientExecutionStackException)
        {
            // Code nested deeper than a walk can go. It is not analyzed, so it depends on everything.
            IsBeyondFollowing = true;
        }

        if (IsBeyondFollowing) return BeyondFollowing(given, implementation);
        Variables.Environment = scope.AtExit.Join(Variables.Environment);
        return new MethodSummary(Functions.Close(scope.Returned), Outputs(implementation), Control.Thrown) { Faults = Control.Faults };
    }

    /// <summary>The value of an expression; of a statement, nothing.</summary>
    public FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null || operation.ConstantValue.HasValue) return FlowValue.Empty;
        Session.CancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        FlowValue value = Dispatch(operation);
        _tries.Notice(operation, value);
        return value;
    }

    /// <summary>An operation may fail here; a <c>catch</c> around it that takes all exceptions keeps that inside.</summary>
    public void Fault(OriginSet cause)
    {
        _tries.Notice(cause);
        if (!_tries.CatchesAll) Control.Fault(cause);
    }

    /// <summary>A step at an expression.</summary>
    public static FlowStep StepAt(IOperation operation, string name) => new(operation.Syntax.GetLocation(), name);

    private FlowValue Dispatch(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => Variables[local.Local],
        IParameterReferenceOperation parameter => Variables[parameter.Parameter],
        IInstanceReferenceOperation instance => Members.Instance(instance),
        IConditionalAccessInstanceOperation => ImplicitReceivers.Count > 0 ? ImplicitReceivers.Peek() : FlowValue.Empty,
        IFieldReferenceOperation field => Members.Field(field),
        IPropertyReferenceOperation property => Members.Property(property),
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IInlineArrayAccessOperation => Members.Element(operation),
        IEventReferenceOperation @event => Evaluate(@event.Instance),
        INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IDiscardOperation or ILocalFunctionOperation => FlowValue.Empty,

        IInvocationOperation call => Calls.Invoke(call),
        IAnonymousFunctionOperation lambda => FlowValue.Of(new FlowFunction(lambda.Symbol, lambda.Body)),
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        IMethodReferenceOperation reference => Functions.Reference(reference),
        IObjectCreationOperation creation => _creations.Object(creation),
        IAnonymousObjectCreationOperation creation => _creations.Anonymous(creation),
        ITupleOperation tuple => _creations.Tuple(tuple),
        IWithOperation with => _creations.With(with),
        IArrayCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation or ISpreadOperation => _creations.Collection(operation),
        IObjectOrCollectionInitializerOperation initializer => _creations.Initialize(FlowValue.Empty, initializer),

        IConversionOperation conversion => _operators.Conversion(conversion),
        IBinaryOperation binary => _operators.Binary(binary),
        IUnaryOperation unary => _operators.Unary(unary),
        IInterpolatedStringOperation text => _operators.InterpolatedString(text),
        IInterpolationOperation interpolation => _operators.Interpolation(interpolation),
        IIsPatternOperation pattern => FlowValue.DependingOn(Patterns.Match(pattern.Pattern, Evaluate(pattern.Value))),
        IIsTypeOperation test => FlowValue.DependingOn(Evaluate(test.ValueOperand).Presence()),
        IAwaitOperation await => Evaluate(await.Operation),
        IArgumentOperation argument => Evaluate(argument.Value),

        ISimpleAssignmentOperation assignment => Assignments.Simple(assignment),
        ICompoundAssignmentOperation assignment => Assignments.Compound(assignment),
        IIncrementOrDecrementOperation increment => Assignments.Increment(increment),
        IDeconstructionAssignmentOperation deconstruction => Assignments.Deconstruct(deconstruction),
        ICoalesceAssignmentOperation assignment => Assignments.Coalesce(assignment),
        IDeclarationExpressionOperation declaration => Evaluate(declaration.Expression),
        IVariableDeclaratorOperation declarator => Assignments.Declare(declarator),

        IConditionalOperation conditional => _choices.Conditional(conditional),
        ICoalesceOperation coalesce => _choices.Coalesce(coalesce),
        IConditionalAccessOperation access => _choices.ConditionalAccess(access),
        ISwitchExpressionOperation choice => _choices.SwitchExpression(choice),
        ISwitchOperation choice => _choices.Switch(choice),

        IForEachLoopOperation loop => _loops.ForEach(loop),
        IForLoopOperation loop => _loops.For(loop),
        IWhileLoopOperation loop => _loops.While(loop),
        ITryOperation @try => _tries.Try(@try),
        IReturnOperation @return => _statements.Return(@return),
        IThrowOperation @throw => _statements.Throw(@throw),
        IBranchOperation branch => _statements.Branch(branch),
        IConstructorBodyOperation constructor => _statements.Constructor(constructor),
        IExpressionStatementOperation or IBlockOperation or IMethodBodyOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation
            or IVariableInitializerOperation or IUsingOperation or IUsingDeclarationOperation or ILockOperation or ILabeledOperation or IEmptyOperation => _statements.Each(operation),
        _ => _operators.Unknown(operation),
    };

    private FlowValue Bind(ISymbol variable, int ordinal, ITypeSymbol type, bool isGiven)
    {
        FlowValue value = isGiven ? FlowValue.Of(Place.Of(ordinal, type)) : FlowValue.Empty;
        Variables.Set(variable, value);
        return value;
    }

    private ImmutableDictionary<int, FlowValue> Outputs(IMethodSymbol implementation)
    {
        ImmutableDictionary<int, FlowValue> outputs = ImmutableDictionary<int, FlowValue>.Empty;
        foreach (IParameterSymbol parameter in implementation.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out || Variables.IsChanged(parameter)) outputs = outputs.Add(parameter.Ordinal, Functions.Close(Variables[parameter]));
        }

        bool isLeft = _method.MethodKind == MethodKind.Constructor || Variables.IsChanged(Variables.Receiver);
        return isLeft ? outputs.Add(Place.Receiver, Functions.Close(Variables[Variables.Receiver])) : outputs;
    }

    private static MethodSummary BeyondFollowing(FlowValue given, IMethodSymbol method)
    {
        FlowValue all = FlowValue.DependingOn(given.Flatten(new FlowStep(method.Locations[0], method.Name)));
        ImmutableDictionary<int, FlowValue> outputs = ImmutableDictionary<int, FlowValue>.Empty.Add(Place.Receiver, all);
        foreach (IParameterSymbol parameter in method.Parameters) outputs = outputs.Add(parameter.Ordinal, all);
        return new MethodSummary(all, outputs, all.Depends) { Faults = all.Depends };
    }
}
